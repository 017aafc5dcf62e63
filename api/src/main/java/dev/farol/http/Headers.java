package dev.farol.http;

import java.util.Optional;

/** The headers of a request. */
@FunctionalInterface
public interface Headers {

    /** The value of a header, whatever the case of its name; several of one name are joined with commas. */
    Optional<String> get(String name);
}
