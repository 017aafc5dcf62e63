/** What other rules would change for a whole base: both rule sets score each customer once, and what differs is counted. */
@NullMarked
package dev.farol.preview;

import org.jspecify.annotations.NullMarked;
