/** Commands on tokens. */
@NullMarked
package dev.farol.cli.token;

import org.jspecify.annotations.NullMarked;
