/** A store with the rules that score what is in it, opened for whoever works on it. */
@NullMarked
package dev.farol.service.installation;

import org.jspecify.annotations.NullMarked;
