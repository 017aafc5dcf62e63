/** The route of backups. */
@NullMarked
package dev.farol.http.backups;

import org.jspecify.annotations.NullMarked;
