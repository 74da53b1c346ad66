package io.github.lambdalint.rule;

/**
 * Holds what stands on a rule's page.
 *
 * @param id the rule's class name, which is also its suppression key and its id in every report
 * @param severity the level of its findings unless the rule says otherwise
 * @param help one imperative line on the remedy
 * @param title the first heading
 * @param body the page without its front matter, in Markdown
 */
public record RulePage(String id, Severity severity, String help, String title, String body) {}
