package io.github.lambdalint.rules.errorprone;

/** Is what a compilation unit is to tell of a finding. */
record Message(Target target, String text) {}
