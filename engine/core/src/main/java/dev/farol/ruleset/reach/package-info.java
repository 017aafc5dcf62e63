/** What conditions can hold at all, and which hold whenever others do: proven from what each reading can be. */
@NullMarked
package dev.farol.ruleset.reach;

import org.jspecify.annotations.NullMarked;
