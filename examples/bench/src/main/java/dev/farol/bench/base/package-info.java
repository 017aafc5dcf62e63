/** Makes the stores that the server is measured on. */
@NullMarked
package dev.farol.bench.base;

import org.jspecify.annotations.NullMarked;
