/** What a calibration proposes, as people and programs read it. */
@NullMarked
package dev.farol.calibrate.output;

import org.jspecify.annotations.NullMarked;
