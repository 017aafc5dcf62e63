package dev.farol.rulebook;

import dev.farol.rules.RuleFile;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that the draft has otherwise than the active version.
 *
 * @param content empty where the draft does without the file
 * @param base the {@link RuleFile#print} of the active file that was first changed; empty where there was none
 */
public record DraftChange(String path, Optional<RuleFile> content, Optional<String> base, String who, Instant at) {

    /** Whether the active file is another by now, and not what the draft wants either: somebody has to look. */
    boolean conflictsWith(Optional<RuleFile> active) {
        return !active.map(RuleFile::print).equals(base) && !sameAs(active);
    }

    /** Whether the active file is what the draft wants. */
    boolean sameAs(Optional<RuleFile> active) {
        return active.map(RuleFile::print).equals(content.map(RuleFile::print));
    }
}
