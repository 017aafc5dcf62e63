package dev.farol.store.sealed;

import java.io.IOException;

/** Supplies what a sealed file is to hold. */
@FunctionalInterface
public interface SealedContent {

    /** Writes all of it; whatever it throws, no file is left. */
    void writeTo(SealedWriter writer) throws IOException;
}
