/** Backups of a store that is in use. */
@NullMarked
package dev.farol.service.backups;

import org.jspecify.annotations.NullMarked;
