package dev.farol.store.damage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder, as they are to be. */
final class FolderImage {

    private final Path folder;
    private final Map<Path, byte[]> files;

    private FolderImage(Path folder, Map<Path, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    static FolderImage of(Path folder) throws IOException {
        return new FolderImage(folder, read(folder));
    }

    Map<Path, byte[]> files() {
        return files;
    }

    void apply(Damage damage) throws IOException {
        Path file = folder.resolve(damage.file());
        if (damage.after().isPresent()) {
            Files.write(file, damage.after().get());
        } else {
            Files.delete(file);
        }
    }

    /** Whether the folder has what the image has, but for one file, of which it has what a damage left. */
    boolean isWithOnly(Damage damage) throws IOException {
        Map<Path, byte[]> now = read(folder);
        Map<Path, byte[]> expected = new TreeMap<>(files);
        if (damage.after().isPresent()) {
            expected.put(damage.file(), damage.after().get());
        } else {
            expected.remove(damage.file());
        }
        return now.keySet().equals(expected.keySet())
                && now.keySet().stream().allMatch(file -> Arrays.equals(now.get(file), expected.get(file)));
    }

    /** Writes what is another file, and deletes what is none. */
    void restore() throws IOException {
        Map<Path, byte[]> now = read(folder);
        for (Path file : now.keySet()) {
            if (!files.containsKey(file)) {
                Files.delete(folder.resolve(file));
            }
        }
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(file.getValue(), now.get(file.getKey()))) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    private static Map<Path, byte[]> read(Path folder) throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        for (Path file : regular(folder)) {
            files.put(folder.relativize(file), Files.readAllBytes(file));
        }
        return files;
    }

    private static List<Path> regular(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
