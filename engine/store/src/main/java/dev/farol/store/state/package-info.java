/** What is known, in layers: sealed files at the bottom, what was set apart to be sealed, and on top what came since. */
@NullMarked
package dev.farol.store.state;

import org.jspecify.annotations.NullMarked;
