package dev.farol.service.rules;

import dev.farol.rules.RuleFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where scenarios that were made can be put. Implementations are thread safe. */
public interface ScenarioSink {

    /** Why nothing may be written under a path; empty when it may be. */
    Optional<String> refusal(String path) throws IOException;

    /** The names of the scenarios that a file has already. */
    List<String> names(String path) throws IOException;

    /**
     * Puts a scenario behind those of a file, which is made where it is not there. Durable when it returns.
     *
     * @param yaml one entry of a list
     * @return the file as it is then; empty when it would be too large
     */
    Optional<RuleFile> append(String path, String yaml, String who, Instant at) throws IOException;
}
