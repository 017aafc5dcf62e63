/** Files in and out: customers, interactions, assessments, rejects. */
@NullMarked
package dev.farol.file;

import org.jspecify.annotations.NullMarked;
