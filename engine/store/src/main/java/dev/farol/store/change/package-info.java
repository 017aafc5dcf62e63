/** What a journal entry says: who changed what, when. */
@NullMarked
package dev.farol.store.change;

import org.jspecify.annotations.NullMarked;
