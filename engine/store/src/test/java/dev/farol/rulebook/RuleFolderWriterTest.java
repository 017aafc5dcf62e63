package dev.farol.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.rules.RuleFiles;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.files.WatchedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of rules that somebody else writes to at the same moment. */
class RuleFolderWriterTest {

    private static final String PATH = "health/a.drl";

    @TempDir
    private Path root;

    private Path file = Path.of("");
    private RuleFiles before = RuleFiles.of(List.of());
    private RuleFiles wanted = before;

    @BeforeEach
    void rules() throws IOException {
        PublishingRun.prepare(root);
        file = root.resolve("rules").resolve(PATH);
        before = PublishingRun.inFolder(root);
        Files.writeString(file, "wanted\n");
        wanted = PublishingRun.inFolder(root);
        Files.writeString(file, RuleDraft.find(before, PATH).orElseThrow().text());
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }

    /** What is left alone when something happens just before the file is read. */
    private List<String> left(Meanwhile meanwhile) throws IOException {
        StoreFiles files = WatchedFiles.ofPlaces((operation, place) -> {
            if (operation.equals("read") && place.equals(file)) {
                meanwhile.happens();
            }
        });
        FolderDebt debt = FolderDebt.of(before, wanted);
        return new RuleFolderWriter(root.resolve("rules"), files)
                .stage(wanted, debt)
                .place();
    }

    @Test
    void putsAFileInThePlaceOfTheOneThatItKnows() throws IOException {
        assertThat(left(() -> {})).isEmpty();
        assertThat(file).hasContent("wanted");
    }

    @Test
    void leavesAFileAloneThatIsBeingReplaced() throws IOException {
        String longer =
                "// by hand\n" + RuleDraft.find(before, PATH).orElseThrow().text();
        assertThat(left(() -> Files.writeString(file, longer))).containsExactly(PATH);
        assertThat(file).hasContent(longer);
    }

    @Test
    void leavesAFileAloneThatIsBeingDeleted() throws IOException {
        assertThat(left(() -> Files.delete(file))).containsExactly(PATH);
        assertThat(file).doesNotExist();
    }
}
