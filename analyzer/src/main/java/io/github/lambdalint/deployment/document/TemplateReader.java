package io.github.lambdalint.deployment.document;

/** Reads the templates of one or more dialects into resources under CloudFormation's names. */
public interface TemplateReader {

  /** Reads all templates of the dialect among the project's files. */
  Declarations read(TemplateFiles files);
}
