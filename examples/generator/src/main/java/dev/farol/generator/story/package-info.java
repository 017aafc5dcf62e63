/** Why customers leave and what shows of it: causes, their signs, fates and moods over time. */
@NullMarked
package dev.farol.generator.story;

import org.jspecify.annotations.NullMarked;
