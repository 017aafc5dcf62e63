/** How the server is doing, told to those who watch it. */
@NullMarked
package dev.farol.service.measure;

import org.jspecify.annotations.NullMarked;
