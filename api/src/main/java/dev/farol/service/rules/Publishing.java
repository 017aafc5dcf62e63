package dev.farol.service.rules;

import dev.farol.rulebook.DraftChange;
import dev.farol.rulebook.Publication;
import java.util.List;

/** What became of rules that were to go live. */
public sealed interface Publishing {

    /**
     * They are live.
     *
     * @param leftAlone files of the rule folder that somebody changed at the same moment, and that are not what is live
     */
    record Live(Publication publication, Verdict verdict, List<String> leftAlone) implements Publishing {}

    /** They were live already. */
    record Unchanged(String version) implements Publishing {}

    /** They have errors, or scenarios fail. */
    record Refused(Verdict verdict) implements Publishing {}

    /** Files of the draft became others in the active version since they were changed. */
    record Conflicting(List<DraftChange> files) implements Publishing {}

    /** Files of the rule folder are not those that are live: publishing would undo what somebody did there. */
    record FolderDiffers(List<String> files) implements Publishing {}

    /** The rule folder cannot be written, and nothing was changed. */
    record FolderFails(String why) implements Publishing {}

    /** The draft is not what whoever asks believes, or something else went live meanwhile; nothing was changed. */
    record Overtaken(String draft) implements Publishing {}

    /** A preview of this very draft against what is live is asked for first. */
    record PreviewMissing(String draft) implements Publishing {}

    /** There is no such version. */
    record UnknownVersion(String version, String hint) implements Publishing {}
}
