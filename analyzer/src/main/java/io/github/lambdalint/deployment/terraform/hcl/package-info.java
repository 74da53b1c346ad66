/**
 * The declarative part of the HashiCorp configuration language as a syntax tree with places; knows
 * neither Terraform's blocks nor their meaning.
 *
 * <p>After the language's specification, {@code hclsyntax/spec.md} in {@code hashicorp/hcl}. What
 * Terraform 0.11 took and its successors refuse, such as dots in the keys of maps, is read as well.
 */
package io.github.lambdalint.deployment.terraform.hcl;
