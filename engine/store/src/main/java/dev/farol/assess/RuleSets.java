package dev.farol.assess;

import java.io.IOException;
import java.util.Optional;

/** The versions of the rules that are kept. Thread safe. */
public interface RuleSets {

    /**
     * A version, compiled where it is not yet; it stays open as long as whoever keeps it. Empty when it was never published.
     *
     * @throws IOException when it is kept but cannot be used
     */
    Optional<CompiledRules> find(String version) throws IOException;
}
