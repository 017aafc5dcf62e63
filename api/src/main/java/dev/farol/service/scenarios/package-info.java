/** Scenarios made of stored customers. */
@NullMarked
package dev.farol.service.scenarios;

import org.jspecify.annotations.NullMarked;
