package dev.farol.service.rules;

import java.io.IOException;
import java.time.Instant;

/** Keeps which drafts were previewed, for those who want one before anything is published. Thread safe. */
@FunctionalInterface
public interface PreviewedDrafts {

    /** Keeps nothing. */
    PreviewedDrafts NONE = (draft, active, at, who) -> {};

    /**
     * A preview of a draft against the active version, over the whole base, has ended well.
     *
     * @param draft version of the draft
     * @param active the version that was active when it began
     */
    void previewed(String draft, String active, Instant at, String who) throws IOException;
}
