/** JSON of requests, read strictly with every mistake told, and JSON of answers. */
@NullMarked
package dev.farol.http.json;

import org.jspecify.annotations.NullMarked;
