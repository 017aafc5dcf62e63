package dev.farol.override;

import java.util.Optional;

/** The overrides that stand at one moment. Implementations are thread safe. */
@FunctionalInterface
public interface InForce {

    /** Nobody says anything against any score. */
    InForce NONE = customer -> Optional.empty();

    /** The one of a customer; empty when there is none. */
    Optional<ScoreOverride> of(String customer);
}
