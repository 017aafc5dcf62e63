/** Every operation on files of the store, so that tests can watch them, lose what was not forced, and make each one fail. */
@NullMarked
package dev.farol.store.files;

import org.jspecify.annotations.NullMarked;
