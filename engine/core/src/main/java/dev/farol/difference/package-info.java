/** What is different between two rule sets: by rule, by setting, and line by line. */
@NullMarked
package dev.farol.difference;

import org.jspecify.annotations.NullMarked;
