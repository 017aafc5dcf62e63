/** Rules, as those who edit them work on them. */
@NullMarked
package dev.farol.service.rules;

import org.jspecify.annotations.NullMarked;
