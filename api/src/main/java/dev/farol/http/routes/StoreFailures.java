package dev.farol.http.routes;

import dev.farol.http.Failures;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.store.OverlayFull;
import dev.farol.store.files.OutOfSpace;
import dev.farol.store.journal.FrameTooLarge;
import dev.farol.store.journal.Overloaded;
import dev.farol.store.journal.WriterStopped;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Which failures of the store are problems of the moment rather than defects. Stateless. */
public final class StoreFailures implements Failures {

    private static final int SOON = 1;
    private static final int LATER = 5;

    @Override
    public Optional<Problem> problem(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Overloaded) {
            return Optional.of(Problem.busy("More is waiting to be written than may wait.", SOON));
        }
        if (cause instanceof OverlayFull) {
            return Optional.of(Problem.busy("More is waiting to be sealed than may wait.", LATER));
        }
        if (cause instanceof WriterStopped) {
            return Optional.of(Problem.of(Kind.NOT_READY, "The store is closing, or has stopped to take changes.")
                    .with("Retry-After", Integer.toString(LATER)));
        }
        if (cause instanceof FrameTooLarge) {
            return Optional.of(Problem.of(
                    Kind.BODY_TOO_LARGE, "It is more than is written at once.", "Maybe send it in several requests."));
        }
        return OutOfSpace.is(cause)
                ? Optional.of(Problem.of(Kind.OUT_OF_SPACE, "There is no room to write. Nothing was stored."))
                : Optional.empty();
    }
}
