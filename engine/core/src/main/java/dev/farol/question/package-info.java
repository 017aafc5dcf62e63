/** What rules ask of a history, and answering all of it in one pass. */
@NullMarked
package dev.farol.question;

import org.jspecify.annotations.NullMarked;
