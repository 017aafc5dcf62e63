/** A rule folder: its files, the scorecard, the vocabulary, the playbooks, its version. */
@NullMarked
package dev.farol.rules;

import org.jspecify.annotations.NullMarked;
