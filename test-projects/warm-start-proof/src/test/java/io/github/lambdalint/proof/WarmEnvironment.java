package io.github.lambdalint.proof;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is the process of an execution environment, which its {@link ExecutionEnvironment} drives. */
final class WarmEnvironment {

  /** Says what to do next; an event follows {@code INVOKE}. */
  enum Command {
    INIT,
    INVOKE,
    LOOK,
    END;

    private static Command of(DataInputStream in) throws IOException {
      return valueOf(in.readUTF());
    }

    void write(DataOutputStream out) throws IOException {
      out.writeUTF(name());
    }
  }

  private final String handlerName;
  private final ByteArrayOutputStream log;
  private RequestHandler<Object, Object> handler;
  private PojoSerializer<Object> events;
  private int invocations;

  private WarmEnvironment(String handlerName, ByteArrayOutputStream log) {
    this.handlerName = handlerName;
    this.log = log;
  }

  /** Serves the handler whose class is named by the first argument, until the input ends. */
  public static void main(String[] arguments) {
    DataOutputStream out = new DataOutputStream(System.out);
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      new WarmEnvironment(arguments[0], log).serve(new DataInputStream(System.in), out);
    } catch (IOException | RuntimeException e) {
      System.err.println(chain(e));
    }
    // As Lambda ends it: neither shutdown hooks nor threads that are left have a say.
    Runtime.getRuntime().halt(0);
  }

  private void serve(DataInputStream in, DataOutputStream out) throws IOException {
    boolean isServing = true;
    while (isServing) {
      switch (Command.of(in)) {
        case INIT -> init().write(out);
        case INVOKE -> invoke(in.readUTF()).write(out);
        case LOOK -> Look.now().write(out);
        case END -> isServing = false;
      }
      out.flush();
    }
  }

  @SuppressWarnings("unchecked") // what the handler takes is asked of its class
  private Return init() {
    return call(
        () -> {
          Class<?> type = Class.forName(handlerName);
          handler = (RequestHandler<Object, Object>) type.getDeclaredConstructor().newInstance();
          events = (PojoSerializer<Object>) serializer(eventType(type));
          return "";
        });
  }

  private Return invoke(String json) {
    Object event = events.fromJson(json);
    InvocationContext context = new InvocationContext(handlerName, "request-" + invocations++);
    return call(() -> handler.handleRequest(event, context));
  }

  private interface Work {
    Object run() throws ReflectiveOperationException;
  }

  private Return call(Work work) {
    log.reset();
    String reply = "";
    String failure = "";
    long start = System.nanoTime();
    try {
      reply = String.valueOf(work.run());
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      failure = chain(e);
    }
    long nanos = System.nanoTime() - start;
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return new Return(
        reply, log.toString(StandardCharsets.UTF_8), failure, nanos, threads, openFiles());
  }

  private static String chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, Throwable::getCause)
        .map(Throwable::toString)
        .collect(Collectors.joining("\n"));
  }

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : 0;
  }

  private static Type eventType(Class<?> handler) {
    return Stream.of(handler.getGenericInterfaces())
        .filter(ParameterizedType.class::isInstance)
        .map(ParameterizedType.class::cast)
        .filter(type -> type.getRawType() == RequestHandler.class)
        .findFirst()
        .orElseThrow()
        .getActualTypeArguments()[0];
  }

  private static PojoSerializer<?> serializer(Type type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getTypeName())
        ? LambdaEventSerializers.serializerFor(
            (Class<?>) type, WarmEnvironment.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
