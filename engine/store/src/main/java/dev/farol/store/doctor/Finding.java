package dev.farol.store.doctor;

import java.nio.file.Path;

/**
 * Something that is not as it should be.
 *
 * @param place in the file, in words; may be empty
 * @param what is wrong
 */
public record Finding(Path file, String place, String what) {

    /** For people: {@code data/sealed/000001.mapdb, customer (acme): what}. */
    public String text() {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + what;
    }
}
