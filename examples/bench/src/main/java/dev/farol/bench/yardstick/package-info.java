/** What Farol is measured against: the default rules written by hand, in one Java program for one job. */
@NullMarked
package dev.farol.bench.yardstick;

import org.jspecify.annotations.NullMarked;
