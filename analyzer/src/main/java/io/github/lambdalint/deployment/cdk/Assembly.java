package io.github.lambdalint.deployment.cdk;

import io.github.lambdalint.deployment.Resource;
import io.github.lambdalint.deployment.Template;
import io.github.lambdalint.deployment.Value;
import io.github.lambdalint.deployment.Value.Reference;
import io.github.lambdalint.deployment.cdk.interpreter.Entries;
import io.github.lambdalint.deployment.cdk.interpreter.LibraryObject;
import io.github.lambdalint.deployment.cdk.interpreter.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the constructs that a program makes into the resources that the CDK makes of them. */
final class Assembly {

  private static final Optional<String> TRUE = Optional.of("true");

  private final Template template;
  private final Drafts drafts = new Drafts();
  private final Lowering lowering;
  private final List<Part> parts = new ArrayList<>();

  private Assembly(Template template) {
    this.template = template;
    this.lowering = new Lowering(template, drafts::of);
  }

  /** Is what one object says of one resource. */
  private record Part(
      Draft draft, Form form, LibraryObject object, Optional<LibraryObject> receiver) {}

  /** Returns the resources of an app whose program has made {@code objects}, in this order. */
  static List<Resource> resources(Template template, List<LibraryObject> objects) {
    Assembly assembly = new Assembly(template);
    objects.forEach(assembly::declare);
    assembly.parts.forEach(assembly::fill);
    StateMachineTasks tasks = new StateMachineTasks(objects, assembly.lowering);
    assembly.parts.stream()
        .filter(part -> part.draft().type().equals("AWS::StepFunctions::StateMachine"))
        .forEach(
            part ->
                tasks
                    .definition(part.object())
                    .ifPresent(
                        it -> part.draft().set(part.draft().properties().with("Definition", it))));
    List<Draft> made = assembly.drafts.all();
    List<Resource> resources = new ArrayList<>();
    made.forEach(draft -> resources.add(draft.resource(template)));
    resources.addAll(Permissions.of(template, made));
    return resources;
  }

  /** Makes the drafts for an object, so that others can point at them. */
  private void declare(LibraryObject object) {
    if (object.receiver().isPresent()) {
      declareCall(object, owner(object.receiver().get()));
    } else if (object.member().equals(LibraryObject.NEW) && object.arguments().size() >= 2) {
      List<Form> forms = Form.ofClass(object.type());
      if (!forms.isEmpty() && forms.get(0).isResource() && !forms.get(0).needsReceiver()) {
        Draft draft = drafts.construct(object, forms.get(0).becomes());
        parts.add(new Part(draft, forms.get(0), object, Optional.empty()));
        addFurther(forms, object, object);
        Properties.bound(draft.type(), object).forEach(term -> bind(term, object));
        addDeadLetterQueue(object, draft);
      }
    }
  }

  private void declareCall(LibraryObject call, LibraryObject owner) {
    Optional<Draft> draft = drafts.of(owner);
    List<Form> forms =
        draft
            .map(Draft::type)
            .or(() -> imported(owner))
            .map(type -> Form.ofMethod(type, call.member()))
            .orElse(List.of());
    if (forms.isEmpty()) {
      return;
    }
    Form form = forms.get(0);
    if (form.becomes().equals(Form.BIND)) {
      call.arguments().forEach(term -> bind(term, owner));
    } else if (form.isResource()) {
      Draft made = drafts.result(call, owner, form.becomes());
      parts.add(new Part(made, form, call, Optional.of(owner)));
      addFurther(forms, call, owner);
    } else {
      draft.ifPresent(it -> parts.add(new Part(it, form, call, Optional.of(owner))));
    }
  }

  /** Returns the type of an object that is outside of the app, and not a function. */
  private static Optional<String> imported(LibraryObject object) {
    return Form.ofClass(object.type()).stream()
        .findFirst()
        .map(Form::becomes)
        .filter(type -> object.member().startsWith("from") && !type.startsWith("AWS::Lambda::"));
  }

  private void addFurther(List<Form> forms, LibraryObject object, LibraryObject receiver) {
    for (Form form : forms.subList(1, forms.size())) {
      if (Properties.mentions(form.becomes(), object)) {
        Draft draft = drafts.further(object, form.becomes());
        parts.add(new Part(draft, form, object, Optional.of(receiver)));
      }
    }
  }

  /** Makes the queue that the CDK makes for a function that only says that it wants one. */
  private void addDeadLetterQueue(LibraryObject object, Draft function) {
    Entries.Entry wish = object.settings().get("deadLetterQueueEnabled");
    boolean isGiven =
        object.settings().containsKey("deadLetterQueue")
            || object.settings().containsKey("deadLetterTopic");
    if (wish != null && !isGiven && lowering.value(wish.value()).written().equals(TRUE)) {
      Draft queue = drafts.further(object, "AWS::SQS::Queue");
      Value target = new Reference(template, queue.id(), "Arn", wish.key());
      function.set(
          Draft.put(
              function.properties(), List.of("DeadLetterConfig", "TargetArn"), target, wish.key()));
    }
  }

  private void bind(Term term, LibraryObject receiver) {
    for (Term option : term.options()) {
      Optional<LibraryObject> object = Lowering.object(option);
      if (object.isPresent()) {
        Form.ofClass(object.get().type()).stream()
            .filter(form -> form.isResource() && form.needsReceiver())
            .findFirst()
            .ifPresent(form -> bind(form, object.get(), receiver));
      }
    }
  }

  private void bind(Form form, LibraryObject object, LibraryObject receiver) {
    Draft draft = drafts.bound(object, receiver, form.becomes());
    parts.add(new Part(draft, form, object, Optional.of(receiver)));
  }

  /** Finds the construct to which a chain of calls belongs, or where the chain starts. */
  private LibraryObject owner(LibraryObject object) {
    LibraryObject here = object;
    while (drafts.of(here).isEmpty() && here.receiver().isPresent()) {
      here = here.receiver().get();
    }
    return here;
  }

  private void fill(Part part) {
    Properties properties = new Properties(lowering, part.draft().properties());
    properties.assign(part.form(), part.object(), part.receiver());
    if (part.form().isPlain()) {
      properties.setPlain(part.object());
    } else if (!part.form().becomes().equals(Form.RECEIVER)) {
      properties.set(part.draft().type(), part.object());
    }
    part.draft().set(properties.map());
    Finish.apply(part.draft(), part.form(), drafts);
  }
}
