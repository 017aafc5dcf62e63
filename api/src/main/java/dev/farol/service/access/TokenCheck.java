package dev.farol.service.access;

import java.util.Optional;

/**
 * Tells whose a token is. Thread safe; quick, since it is asked for every request before anything else is done, and takes the same time
 * whether a token is nearly right or not at all.
 */
@FunctionalInterface
public interface TokenCheck {

    /**
     * Whose a token is; empty when it is unknown or revoked.
     *
     * @param token what the request says, up to 8 kB of printable ASCII; may be anything
     */
    Optional<Principal> principal(String token);
}
