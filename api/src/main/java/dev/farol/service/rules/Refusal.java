package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostic;
import java.time.Instant;
import java.util.List;

/**
 * A draft that was to go live, and could not.
 *
 * @param problems of its rules and scenarios
 */
public record Refusal(String who, Instant at, List<Diagnostic> problems) {

    public Refusal {
        problems = List.copyOf(problems);
    }
}
