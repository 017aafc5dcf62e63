/** Drools: the only package that knows it. Lowered rules in, fired rules out. */
@NullMarked
package dev.farol.drools;

import org.jspecify.annotations.NullMarked;
