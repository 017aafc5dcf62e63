/** What people say against a computed score: shown beside it, never instead of it. */
@NullMarked
package dev.farol.override;

import org.jspecify.annotations.NullMarked;
