package dev.farol.file.sort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupingSortTest {

    @SuppressWarnings("ArrayRecordComponent")
    private record Item(int ordinal, long line, byte[] bytes) {
        String text() {
            return ordinal + " " + line + " " + HexFormat.of().formatHex(bytes);
        }
    }

    @TempDir
    Path folder;

    private static List<List<Item>> blocks(Random random, int count, int groups) {
        List<List<Item>> blocks = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            List<Item> block = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                byte[] bytes = new byte[random.nextInt(10) == 0 ? random.nextInt(500) : random.nextInt(5)];
                random.nextBytes(bytes);
                block.add(new Item(random.nextInt(groups), random.nextLong() >> random.nextInt(64), bytes));
            }
            blocks.add(block);
        }
        return blocks;
    }

    private static List<String> plainSort(List<List<Item>> blocks) {
        return blocks.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Item::ordinal))
                .map(Item::text)
                .toList();
    }

    private static void fill(Block block, long sequence, List<Item> items) throws IOException {
        block.start(sequence);
        for (Item item : items) {
            byte[] padded = new byte[item.bytes.length + 2];
            System.arraycopy(item.bytes, 0, padded, 1, item.bytes.length);
            block.add(item.ordinal, item.line, padded, 1, item.bytes.length);
        }
        block.commit();
    }

    private static List<String> records(Chunk chunk) {
        List<String> all = new ArrayList<>();
        for (int ordinal = chunk.first(); ordinal < chunk.end(); ordinal++) {
            int its = ordinal;
            int before = all.size();
            chunk.each(
                    its,
                    (bytes, from, length, line) ->
                            all.add(new Item(its, line, Arrays.copyOfRange(bytes, from, from + length)).text()));
            assertThat(all.size() - before).isEqualTo(chunk.count(ordinal));
        }
        return all;
    }

    private static List<String> everything(GroupingSort sort, int groups) throws IOException {
        List<String> all = new ArrayList<>();
        int end = 0;
        for (Optional<Chunk> chunk = sort.next(); chunk.isPresent(); chunk = sort.next()) {
            assertThat(chunk.get().first()).isEqualTo(end);
            end = chunk.get().end();
            all.addAll(records(chunk.get()));
        }
        assertThat(end).isEqualTo(groups);
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0",
        "1, 1, 9999999",
        "200, 1, 0",
        "200, 5000, 0",
        "200, 700, 4000",
        "200, 700, 99999999",
        "60, 100000, 3000"
    })
    void sortsAsAPlainSortDoes(int count, int groups, long budget) throws IOException {
        Random random = new Random(count + groups);
        for (int round = 0; round < 5; round++) {
            List<List<Item>> blocks = blocks(random, count, groups);
            List<Integer> order =
                    new ArrayList<>(Stream.iterate(0, i -> i + 1).limit(count).toList());
            Collections.shuffle(order, random);
            try (GroupingSort sort = new GroupingSort(folder, budget, SpillFiles.ON_DISK)) {
                Block block = sort.block();
                for (int sequence : order) {
                    fill(block, sequence * 1000L, blocks.get(sequence));
                }
                assertThat(sort.spills() > 0)
                        .isEqualTo(budget < 10_000 && !plainSort(blocks).isEmpty());
                sort.finish(groups);
                assertThat(everything(sort, groups)).isEqualTo(plainSort(blocks));
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void doesNotShowItsThreads() throws Exception {
        int groups = 3000;
        List<List<Item>> blocks = blocks(new Random(1), 400, groups);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (GroupingSort sort = new GroupingSort(folder, 20_000, SpillFiles.ON_DISK)) {
            List<Future<?>> filling = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int mine = t;
                filling.add(threads.submit(() -> {
                    Block block = sort.block();
                    for (int sequence = mine; sequence < blocks.size(); sequence += 4) {
                        fill(block, sequence, blocks.get(sequence));
                    }
                    return null;
                }));
            }
            for (Future<?> each : filling) {
                each.get();
            }
            assertThat(sort.spills()).isPositive();
            sort.finish(groups);
            String[] all = new String[groups];
            List<Future<?>> reading = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                reading.add(threads.submit(() -> {
                    for (Optional<Chunk> chunk = sort.next(); chunk.isPresent(); chunk = sort.next()) {
                        all[chunk.get().first()] = String.join("\n", records(chunk.get()));
                    }
                    return null;
                }));
            }
            for (Future<?> each : reading) {
                each.get();
            }
            assertThat(String.join(
                            "\n",
                            Stream.of(all)
                                    .filter(text -> text != null && !text.isEmpty())
                                    .toList()))
                    .isEqualTo(String.join("\n", plainSort(blocks)));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void handsOutGroupsWithoutRecords() throws IOException {
        try (GroupingSort sort = new GroupingSort(folder, 0, SpillFiles.ON_DISK)) {
            fill(sort.block(), 0, List.of());
            sort.finish(1000);
            assertThat(everything(sort, 1000)).isEmpty();
            assertThat(sort.next()).isEmpty();
        }
        try (GroupingSort sort = new GroupingSort(folder, 0, SpillFiles.ON_DISK)) {
            sort.finish(0);
            assertThat(sort.next()).isEmpty();
        }
    }

    @Test
    void refusesToBeMisused() throws IOException {
        try (GroupingSort sort = new GroupingSort(folder, 1000, SpillFiles.ON_DISK)) {
            assertThatThrownBy(sort::next).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(sort.block()::commit).isInstanceOf(IllegalStateException.class);
            fill(sort.block(), 0, List.of(new Item(5, 1, new byte[1])));
            assertThatThrownBy(() -> sort.finish(5)).hasMessageContaining("(5)");
            sort.finish(6);
            assertThatThrownBy(() -> fill(sort.block(), 1, List.of(new Item(5, 1, new byte[1]))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "100000", "300000"})
    void saysWhichFolderIsFullAndLeavesNothingThere(long room) throws IOException {
        FullDisk disk = new FullDisk(room);
        Random random = new Random(2);
        try (GroupingSort sort = new GroupingSort(folder, 50_000, disk)) {
            Block block = sort.block();
            assertThatThrownBy(() -> {
                        for (int sequence = 0; sequence < 10_000; sequence++) {
                            fill(block, sequence, blocks(random, 1, 5000).get(0));
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("\n  Maybe the disk is full");
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhichFolderIsMissing() throws IOException {
        Path missing = folder.resolve("missing");
        try (GroupingSort sort = new GroupingSort(missing, 0, SpillFiles.ON_DISK)) {
            assertThatThrownBy(() -> fill(sort.block(), 0, List.of(new Item(5, 1, new byte[1]))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(missing.toString());
        }
    }

    @Test
    void saysWhenATemporaryFileWasCut() throws IOException {
        try (GroupingSort sort = new GroupingSort(folder, 0, SpillFiles.ON_DISK)) {
            fill(sort.block(), 0, List.of(new Item(5, 1, new byte[100])));
            try (Stream<Path> files = Files.list(folder)) {
                Path file = files.findFirst().orElseThrow();
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));
            }
            sort.finish(6);
            assertThatThrownBy(sort::next).isInstanceOf(IOException.class).hasMessageContaining(folder.toString());
        }
        assertThat(folder).isEmptyDirectory();
    }
}
