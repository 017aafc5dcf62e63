/** Strict reading of YAML: every value knows its place, every mistake is a message. Not for use outside of the engine's readers. */
@NullMarked
package dev.farol.rules.internal;

import org.jspecify.annotations.NullMarked;
