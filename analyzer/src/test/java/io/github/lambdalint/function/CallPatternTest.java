package io.github.lambdalint.function;

import static io.github.lambdalint.function.CallShape.constructor;
import static io.github.lambdalint.function.CallShape.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallPatternTest {

  private static final String S3 = "software.amazon.awssdk.services.s3.S3Client";

  @Test
  void callMatchesByTypeAndMethod() {
    var exit = CallPattern.parse("java.lang.System#exit");

    assertThat(exit.match(call("java.lang.System", "exit"))).contains("System");
    assertThat(exit.match(call("java.lang.System", "gc"))).isEmpty();
    assertThat(exit.match(call("com.shop.System", "exit"))).isEmpty();
    assertThat(exit.match(method(List.of(), "exit"))).isEmpty();
  }

  @Test
  void simpleNameIsNoMatch() {
    assertThat(CallPattern.parse("java.lang.System#exit").match(call("System", "exit"))).isEmpty();
  }

  @Test
  void anyOfTheNamesThatATypeMayHaveMatches() {
    var submit = CallPattern.parse("java.util.concurrent.ExecutorService#submit");

    assertThat(
            submit.match(
                method(List.of("com.shop.Pool", "java.util.concurrent.ExecutorService"), "submit")))
        .contains("ExecutorService");
  }

  @Test
  void constructorIsNoMethod() {
    var pool = CallPattern.parse("new redis.clients.jedis.JedisPool");

    assertThat(pool.match(constructor(List.of("redis.clients.jedis.JedisPool"))))
        .contains("JedisPool");
    assertThat(pool.match(call("redis.clients.jedis.JedisPool", "getResource"))).isEmpty();
    assertThat(
            CallPattern.parse("redis.clients.jedis.JedisPool#*")
                .match(constructor(List.of("redis.clients.jedis.JedisPool"))))
        .isEmpty();
  }

  @Test
  void chainMatchesFromItsFirstCallToItsLast() {
    var build = CallPattern.parse(S3 + "#builder..build");
    CallShape builder = call(S3, "builder");

    assertThat(build.match(builder.chainEnding(List.of(), "build"))).contains("S3Client");
    assertThat(build.match(builder.chainEnding(List.of(), "region"))).isEmpty();
    assertThat(build.match(call(S3, "create").chainEnding(List.of(), "build"))).isEmpty();
    assertThat(build.match(call(S3, "build"))).isEmpty();
    assertThat(build.match(builder)).isEmpty();
  }

  @Test
  void chainMayBeginWithConstructor() {
    var build = CallPattern.parse("new okhttp3.OkHttpClient.Builder..build => OkHttpClient");

    assertThat(
            build.match(
                constructor(List.of("okhttp3.OkHttpClient.Builder"))
                    .chainEnding(List.of(), "build")))
        .contains("OkHttpClient");
  }

  @ParameterizedTest
  @CsvSource({
    "a.*Client#get,        a.S3Client,   get,      true",
    "a.*Client#get,        a.b.S3Client, get,      false",
    "a.**.*Client#get,     a.S3Client,   get,      true",
    "a.**.*Client#get,     a.b.c.Client, get,      true",
    "a.**.*Client#get,     a.b.Clients,  get,      false",
    "a.*.Client#get,       a.b.Client,   get,      true",
    "a.*.Client#get,       a.b.c.Client, get,      false",
    "a.b*.Client#get,      a.bc.Client,  get,      true",
    "a.Client#get*,        a.Client,     getAll,   true",
    "a.Client#*,           a.Client,     put,      true",
    "a.Client#get*Async,   a.Client,     getItemAsync, true",
    "**.Dagger*#create,    x.y.DaggerShop_Inner, create, true",
    "**.Shop#get,          Shop,         get,      true",
    "a.Client.Inner#get,   a.Client.Inner, get,    true",
    "a.Cl$ent#get,         a.Cl$ent,     get,      true",
    "a.Client#get,         aXClient,     get,      false",
  })
  void wildcards(String pattern, String owner, String method, boolean matches) {
    assertThat(CallPattern.parse(pattern).match(call(owner, method)).isPresent())
        .isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "com.amazonaws.services.*.*ClientBuilder#standard => *, AmazonS3",
    "com.amazonaws.services.*.*ClientBuilder#standard => the * of S3, the AmazonS3 of S3",
    "com.amazonaws.services.s3.AmazonS3ClientBuilder#standard => *client, client",
    "com.amazonaws.services.*.*Client*#standard, AmazonS3ClientBuilder",
  })
  void labelTakesOverWhatTheWildcardStandsFor(String pattern, String label) {
    CallShape call = call("com.amazonaws.services.s3.AmazonS3ClientBuilder", "standard");

    assertThat(CallPattern.parse(pattern).match(call)).contains(label);
  }

  @Test
  void endlessNameIsNoMatch() {
    String owner = "a.".repeat(100_000) + "Other";

    assertThat(CallPattern.parse("a.**.*Client#get").match(call(owner, "get"))).isEmpty();
  }

  @Test
  void factsFollowThePattern() {
    var pattern = CallPattern.parse("a.B#c..d => Some label @repeat=doubles @argument=0");

    assertThat(pattern.facts()).isEqualTo(Map.of("repeat", "doubles", "argument", "0"));
    assertThat(pattern.match(call("a.B", "c").chainEnding(List.of(), "d")))
        .isEqualTo(Optional.of("Some label"));
    assertThat(CallPattern.parse("new a.B @key=value").facts()).isEqualTo(Map.of("key", "value"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                 | `` is no call pattern",
        "a.B                | `a.B` is no call pattern",
        "new a.B#c          | `new a.B#c` is no call pattern",
        "a.B#               | `a.B#` is no call pattern",
        "a.B#c..            | `a.B#c..` is no call pattern",
        "a.B#c()            | `c()` is no name",
        "a.B#c -> Label     | `a.B#c -> Label` is no call pattern",
        "a.B#c =>           | `a.B#c =>` is no call pattern",
        "a.B#c => @key=v    | `a.B#c => @key=v` is no call pattern",
        "B#c                | `B` is no type",
        "a.**#c             | `a.**` is no type",
        "a..b.B#c           | `` is no name",
        "a.x**.B#c          | `x**` is no name",
        "a.B#c**            | `c**` is no name",
        "a.B#*c*d*          | `*c*d*` is no name",
        "a.**.b.**.c.**.B#c | `a.**.b.**.c.**.B` is no type",
        "a.B<T>#c           | `B<T>` is no name",
        "a.B#<init>..<x>    | `<x>` is no name",
        "a.B#c @k=1 x       | `x` is no fact",
        "a.B#c @key         | `@key` is no fact",
        "a.B#c @k=1 @k=2    | `@k=2` is no fact or repeats one",
      })
  void malformedPatternIsRefused(String pattern, String message) {
    assertThatThrownBy(() -> CallPattern.parse(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .hasMessageContaining("expected");
  }

  private static CallShape call(String owner, String method) {
    return method(List.of(owner), method);
  }
}
