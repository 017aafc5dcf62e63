/** What Farol does for whoever asks: one method for each use, called by the command line and by HTTP. */
@NullMarked
package dev.farol.service;

import org.jspecify.annotations.NullMarked;
