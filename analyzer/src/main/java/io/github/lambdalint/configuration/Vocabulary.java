package io.github.lambdalint.configuration;

import io.github.lambdalint.function.CallTable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Tells which names a configuration may use.
 *
 * @param rules names of all rules
 * @param tables file names of the tables of API knowledge by the key that adds lines to them
 * @param reader reads a table by its file name
 */
public record Vocabulary(
    List<String> rules, Map<String, String> tables, Function<String, CallTable> reader) {}
