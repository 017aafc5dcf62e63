/** What resources are made of: routes, calls and answers, without the server that carries them. */
@NullMarked
package dev.farol.http;

import org.jspecify.annotations.NullMarked;
