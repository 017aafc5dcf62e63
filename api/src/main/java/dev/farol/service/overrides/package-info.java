/** What account managers say against computed scores: said, looked at, listed, taken back. */
@NullMarked
package dev.farol.service.overrides;

import org.jspecify.annotations.NullMarked;
