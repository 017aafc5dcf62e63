/** Benchmarks: how fast Farol is, beside a program written by hand for the same job. */
@NullMarked
package dev.farol.bench;

import org.jspecify.annotations.NullMarked;
