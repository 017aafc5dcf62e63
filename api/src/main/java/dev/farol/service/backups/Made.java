package dev.farol.service.backups;

import java.time.Duration;

/** What came of asking for a backup. */
public sealed interface Made {

    /**
     * It is whole and durable.
     *
     * @param name of its folder
     * @param cut the last journal entry in it
     */
    record Done(String name, long cut, int files, long bytes, Duration took) implements Made {}

    /** There is one of that name. */
    record NameTaken(String name) implements Made {}

    /** Another one is being made. */
    record Busy() implements Made {}
}
