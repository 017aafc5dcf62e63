/** Metrics that people and programs ask for, in a server and in files. */
@NullMarked
package dev.farol.service.metrics;

import org.jspecify.annotations.NullMarked;
