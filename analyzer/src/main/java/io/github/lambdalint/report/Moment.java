package io.github.lambdalint.report;

/** Names when in the life of an execution environment a fault shows. */
public enum Moment {
  /** In what the template says, before any code runs. */
  DEPLOYMENT("Deployment", "what the template says"),
  INIT("Init", "once per execution environment"),
  INVOKE("Invoke", "with every event"),
  AFTER_RETURN("After the return", "while the environment is frozen, or with the next event");

  private final String title;
  private final String description;

  Moment(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /** Returns the name for people. */
  public String title() {
    return title;
  }

  /** Returns how often or when that is, for people. */
  public String description() {
    return description;
  }
}
