package dev.farol.store.sealed;

/** Is shown what a {@link SealedCheck} could read. */
public interface SealedVisitor {

    /** A customer, in the order of ids, with its document. */
    default void customer(String id, byte[] document) {}

    /** A part, whole. */
    default void part(String name, byte[] bytes) {}
}
