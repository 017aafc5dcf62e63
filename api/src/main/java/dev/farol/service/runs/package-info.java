/** Runs, as people ask for them: started, cancelled, followed, read. */
@NullMarked
package dev.farol.service.runs;

import org.jspecify.annotations.NullMarked;
