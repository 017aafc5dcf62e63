package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;

/**
 * How the rule folder stands to what is live.
 *
 * @param differing files that are not what is live
 * @param problems why they are not, where they were to go live
 * @param since when that was found
 */
public record FolderStatus(State state, List<String> differing, List<Diagnostic> problems, Instant since) {

    public FolderStatus {
        differing = List.copyOf(differing);
        problems = List.copyOf(problems);
    }

    /** In a word. */
    public enum State {
        /** It holds what is live. */
        SAME,
        /** It holds something else, which is not asked for: the draft is the source. */
        DIFFERS,
        /** It holds something else, which cannot go live. */
        REFUSED
    }
}
