package dev.farol.store.damage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.Store;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed files change on the disk while a store is open. */
class RotTest {

    private static final int FLIPS = 100;

    @TempDir
    private Path scratch;

    @Test
    void everyAnswerIsTheOldOneOrAnErrorThatNamesTheFile() throws IOException {
        Path folder = scratch.resolve("data");
        FilledStore.fill(folder);
        FolderImage image = FolderImage.of(folder);
        List<Path> sealed = image.files().keySet().stream()
                .filter(file -> file.startsWith("sealed"))
                .toList();
        Random random = new Random(3);
        int refused = 0;
        try (Store store = FilledStore.open(folder)) {
            Map<String, String> before = answers(store, "");
            for (int i = 0; i < FLIPS; i++) {
                Path file = sealed.get(random.nextInt(sealed.size()));
                byte[] bytes = Objects.requireNonNull(image.files().get(file));
                int at;
                do {
                    at = random.nextInt(bytes.length);
                } while (bytes[at] == 0);
                write(folder.resolve(file), at, bytes[at] ^ (1 << random.nextInt(8)));
                Map<String, String> after = answers(store, folder.resolve(file).toString());
                for (String question : before.keySet()) {
                    assertThat(after.get(question))
                            .as("%s after byte %d of %s changed", question, at, file)
                            .isIn(before.get(question), "refused");
                    refused += "refused".equals(after.get(question)) ? 1 : 0;
                }
                write(folder.resolve(file), at, bytes[at]);
            }
            assertThat(answers(store, "")).isEqualTo(before);
        }
        assertThat(refused).isPositive();
    }

    private static Map<String, String> answers(Store store, String file) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        for (int i = 0; i < FilledStore.CUSTOMERS; i++) {
            String id = FilledStore.customer(i);
            answers.put("customer " + id, answer(file, () -> Contents.text(store.document(id))));
        }
        answers.put("all", answer(file, () -> Contents.of(store).toString()));
        answers.put(
                "list",
                answer(
                        file,
                        () -> Integer.toString(
                                java.util.Arrays.hashCode(store.part("list").orElseThrow()))));
        return answers;
    }

    private interface Question {
        String ask() throws IOException;
    }

    private static String answer(String file, Question question) throws IOException {
        try {
            return question.ask();
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining(file);
            assertThat(file).isNotEmpty();
            return "refused";
        }
    }

    private static void write(Path path, long at, int value) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            file.write(value);
        }
    }
}
