/** How a server is set up: flags, environment, file and defaults become one typed record, with every mistake told. */
@NullMarked
package dev.farol.config;

import org.jspecify.annotations.NullMarked;
