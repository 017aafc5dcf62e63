/** The store that people try Farol on. */
@NullMarked
package dev.farol.service.demo;

import org.jspecify.annotations.NullMarked;
