package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostic;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What became of asking for a preview. */
public sealed interface PreviewStart {

    /**
     * It goes on, or waits for another one.
     *
     * @param ended completed when it has ended, however that was
     */
    record Started(String id, CompletableFuture<?> ended) implements PreviewStart {}

    /** The draft has errors. */
    record DraftErrors(List<Diagnostic> errors) implements PreviewStart {}

    /**
     * There are no rules of that version.
     *
     * @param hint may be empty
     */
    record UnknownVersion(String version, String hint) implements PreviewStart {}

    /** No preview can be as of that instant. */
    record BadAsOf(String message) implements PreviewStart {}

    /** As many as may are waiting. */
    record Busy() implements PreviewStart {}
}
