package dev.farol.store.sealed;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a manifest and its sealed files are in the folder of a store: {@code MANIFEST} and {@code sealed/}. A new store gets its
 * {@link StoreFormat} marker and an empty manifest before anything is sealed. Stateless.
 */
public final class ManifestFile {

    /** Its name in the folder of a store. */
    public static final String NAME = "MANIFEST";

    private static final int LARGEST = 1 << 28;

    private ManifestFile() {}

    public static Path sealedFolder(Path folder) {
        return folder.resolve("sealed");
    }

    public static Path sealedFile(Path folder, Layer layer) {
        return sealedFolder(folder).resolve(layer.file().name());
    }

    /**
     * Reads the manifest of a store; nothing for a new one, which has neither manifest nor sealed files. A writer may replace it
     * meanwhile: it is read in one go, so what comes is one of the two, whole.
     *
     * @throws ManifestDamage when it is not, to the byte, what was written, or is missing although there are sealed files
     */
    public static Optional<Manifest> read(Path folder, StoreFiles files) throws IOException {
        Path file = folder.resolve(NAME);
        if (!files.exists(file)) {
            refuseOrphans(folder, file, files);
            return Optional.empty();
        }
        long size = files.size(file);
        if (size > LARGEST) {
            throw new ManifestDamage(file, "", "it is too large (" + size + " bytes)", ManifestText.HINT);
        }
        return Optional.of(new ManifestText(file).parse(files.read(file, 0, LARGEST)));
    }

    private static void refuseOrphans(Path folder, Path file, StoreFiles files) throws IOException {
        List<Path> sealed = sealed(folder, files);
        if (!sealed.isEmpty()) {
            throw new ManifestDamage(
                    file,
                    "",
                    "it is missing, but there are sealed files (" + sealed.size() + ", first "
                            + sealed.get(0).getFileName() + ")",
                    ManifestText.HINT);
        }
    }

    /** Puts a manifest in the place of the one before, in one step and durably. */
    public static void write(Path folder, Manifest manifest, StoreFiles files) throws IOException {
        SmallFile.replace(folder.resolve(NAME), ManifestText.of(manifest), files);
    }

    /** Deletes what a killed process left: sealed files that a manifest does not name, and half-written small files. */
    public static List<Path> deleteUnnamed(Path folder, Manifest manifest, StoreFiles files) throws IOException {
        Set<Path> named = manifest.layers().stream()
                .map(layer -> sealedFile(folder, layer))
                .collect(Collectors.toSet());
        List<Path> deleted = new ArrayList<>();
        for (Path file : sealed(folder, files)) {
            if (!named.contains(file)) {
                files.delete(file);
                deleted.add(file);
            }
        }
        for (Path file : files.list(folder)) {
            if (name(file).endsWith(SmallFile.UNFINISHED)) {
                files.delete(file);
                deleted.add(file);
            }
        }
        return deleted;
    }

    private static List<Path> sealed(Path folder, StoreFiles files) throws IOException {
        Path sealed = sealedFolder(folder);
        if (!files.exists(sealed)) {
            return List.of();
        }
        return files.list(sealed).stream()
                .filter(file -> SealedNames.isName(name(file)))
                .toList();
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }
}
