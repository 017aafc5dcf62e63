@NullMarked
package dev.farol.generator;

import org.jspecify.annotations.NullMarked;
