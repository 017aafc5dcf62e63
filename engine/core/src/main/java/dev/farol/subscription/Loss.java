package dev.farol.subscription;

/** Why a subscription ended. */
public enum Loss {
    /** By the customer's own act. */
    VOLUNTARY,
    /** For a payment that failed. */
    INVOLUNTARY,
    /** Nobody said. */
    UNKNOWN
}
