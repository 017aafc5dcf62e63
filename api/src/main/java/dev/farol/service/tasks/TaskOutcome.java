package dev.farol.service.tasks;

/** What came of asking for a task, or for a change of one. */
public sealed interface TaskOutcome {

    /** The task as it is now. */
    record Found(CustomerTask task) implements TaskOutcome {}

    record NotFound() implements TaskOutcome {}

    /** Its customer was erased. */
    record Erased() implements TaskOutcome {}

    /** It is not as whoever asked thinks. */
    record PreconditionFailed(String current) implements TaskOutcome {}

    /** @param why for people, with a hint on a line of its own */
    record Conflicting(String why) implements TaskOutcome {}
}
