/** YAML and JSON files of a project as values with places; knows no dialect. */
package io.github.lambdalint.deployment.document;
