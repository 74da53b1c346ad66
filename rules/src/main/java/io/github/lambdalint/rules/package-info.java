/** The rules, one pair of class and page each, by family; and their list. */
package io.github.lambdalint.rules;
