package io.github.lambdalint.invocation;

import java.util.List;
import java.util.stream.Collectors;

/** Says where an event ends whose every attempt has failed. */
public sealed interface End {

  /** Names the end for messages, to be read after "then". */
  String describe();

  /** Names the kind of end. */
  String kind();

  /** Is the caller, who gets the error or makes of it what the text says. */
  record Caller(String text) implements End {
    @Override
    public String describe() {
      return text;
    }

    @Override
    public String kind() {
      return "caller";
    }
  }

  /** Is a dead-letter queue or topic; of several names a condition decides, and none is unknown. */
  record DeadLetterQueue(List<String> names) implements End {
    @Override
    public String describe() {
      return oneOf(names, "a dead-letter queue");
    }

    @Override
    public String kind() {
      return "dead-letter queue";
    }
  }

  /** Is an OnFailure destination; of several names a condition decides, and none is unknown. */
  record FailureDestination(List<String> names) implements End {
    @Override
    public String describe() {
      return oneOf(names, "a failure destination");
    }

    @Override
    public String kind() {
      return "failure destination";
    }
  }

  /** Is nowhere: nothing keeps the event. */
  record Lost() implements End {
    @Override
    public String describe() {
      return "lost";
    }

    @Override
    public String kind() {
      return "lost";
    }
  }

  /** Is nowhere, and the mapping stops polling. */
  record MappingDisabled() implements End {
    @Override
    public String describe() {
      return "lost, with the mapping disabled";
    }

    @Override
    public String kind() {
      return "mapping disabled";
    }
  }

  /** Is an end that the template does not tell. */
  record Unknown() implements End {
    @Override
    public String describe() {
      return "an end that the template does not tell";
    }

    @Override
    public String kind() {
      return "unknown";
    }
  }

  private static String oneOf(List<String> names, String unnamed) {
    return names.isEmpty()
        ? unnamed
        : names.stream().map("`%s`"::formatted).collect(Collectors.joining(" or "));
  }
}
