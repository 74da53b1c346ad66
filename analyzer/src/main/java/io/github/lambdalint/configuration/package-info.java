/**
 * What a project says to lambda-lint in {@code lambda-lint.yml}, whatever door it comes in by.
 *
 * <pre>
 * failOn: warning                  # and other settings of the gate
 * excludes: [legacy/**]
 * rules: {DefaultTimeout: off}     # levels: off, info, warning, error
 * overrides:                       # levels in some files; the last one that fits counts
 *   - paths: [batch/**]
 *     rules: {ClientPerInvocation: info}
 * templates:
 *   paths: [infra/**]              # where templates lie, otherwise everywhere
 *   parameters: {Stage: prod}      # values that a template leaves to its deployment
 * functions:                       # that another repository deploys
 *   - handler: shop.ShipOrders
 *     invokedBy: [{source: sqs-standard, batchSize: 10}]
 * suppressions:                    # for templates that a tool makes
 *   - {rules: [LostAsyncEvent], resource: Shop/Notify, reason: sent again by hand}
 * calls:                           # lines for the tables of API knowledge
 *   clients: ["com.shop.Bus#connect"]
 * </pre>
 *
 * <p>{@code ConfigurationReader} reads the file strictly: a key or value that it does not know is
 * refused with file, line and the nearest one that it knows. Which rules and tables there are it is
 * told by a {@code Vocabulary}, since the rules come after this package. The JSON schema for
 * editors lies with the rules, whose names it lists, and a test there compares it with the reader.
 */
package io.github.lambdalint.configuration;
