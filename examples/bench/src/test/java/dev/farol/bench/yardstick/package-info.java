@NullMarked
package dev.farol.bench.yardstick;

import org.jspecify.annotations.NullMarked;
