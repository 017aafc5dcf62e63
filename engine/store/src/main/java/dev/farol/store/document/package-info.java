/** What is kept of one customer: profiles, interactions, scores and tasks, each with when it became known. */
@NullMarked
package dev.farol.store.document;

import org.jspecify.annotations.NullMarked;
