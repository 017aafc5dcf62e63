package dev.farol.rulebook;

import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RulePath;
import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes a rule folder what the active version says, file by file: each is the old one or the new one at any moment. All that can fail for
 * want of space or of rights is done before anything can be seen. For one thread.
 */
public final class RuleFolderWriter {

    private static final String HIDDEN = ".";
    private static final String STAGED = ".farol-new";
    /** More than any rule file has. */
    private static final int LARGEST = 1 << 24;

    private final Path folder;
    private final StoreFiles files;

    public RuleFolderWriter(Path folder, StoreFiles files) {
        this.folder = folder;
        this.files = files;
    }

    /**
     * Writes the files that a debt asks for beside their places, under hidden names that no reader of rules looks at.
     *
     * @param wanted what the folder is to hold
     * @throws IOException when that cannot be done, and then nothing is left behind
     */
    public Staged stage(RuleFiles wanted, FolderDebt debt) throws IOException {
        Staged staged = new Staged(wanted, debt);
        boolean done = false;
        try {
            for (String path : debt.before().keySet()) {
                Optional<RuleFile> file = RuleDraft.find(wanted, path);
                if (file.isPresent()) {
                    staged.write(file.get());
                }
            }
            done = true;
            return staged;
        } finally {
            if (!done) {
                staged.drop();
            }
        }
    }

    /** Deletes what a writer that was killed left behind. */
    public void clean() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        for (Path place : places()) {
            for (Path file : files.list(place)) {
                if (isStaged(file)) {
                    files.delete(file);
                }
            }
        }
    }

    private List<Path> places() {
        List<Path> places = new ArrayList<>(List.of(folder));
        RulePath.FOLDERS.stream()
                .map(folder::resolve)
                .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                .forEach(places::add);
        return places;
    }

    private static boolean isStaged(Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        return name.startsWith(HIDDEN) && name.endsWith(STAGED);
    }

    /** The file of a path, which lies in the folder whatever links there are. */
    private Path placeOf(String path) throws IOException {
        Path file = folder.resolve(path);
        Path parent = Objects.requireNonNull(file.getParent());
        files.createFolder(parent);
        if (!RulePath.counts(path) || !parent.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("could not write " + path + " into the rule folder: it would lie outside it");
        }
        return file;
    }

    /** Files that wait to be put in their places. For one thread. */
    public final class Staged {

        private final RuleFiles wanted;
        private final FolderDebt debt;
        private final Map<String, Path> written = new LinkedHashMap<>();

        private Staged(RuleFiles wanted, FolderDebt debt) {
            this.wanted = wanted;
            this.debt = debt;
        }

        private void write(RuleFile file) throws IOException {
            Path place = placeOf(file.path());
            Path beside = place.resolveSibling(HIDDEN + file.name() + STAGED);
            files.delete(beside);
            written.put(file.path(), beside);
            try (AppendFile out = files.create(beside)) {
                out.append(ByteBuffer.wrap(file.content()));
                out.force();
            }
            if (Files.isRegularFile(place)
                    && place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(place));
            }
        }

        /**
         * Puts all of them in their places, and deletes what is wanted no longer.
         *
         * @return paths that somebody changed meanwhile, and that were therefore left alone
         */
        public List<String> place() throws IOException {
            List<String> left = new ArrayList<>();
            SortedSet<Path> touched = new TreeSet<>();
            for (Map.Entry<String, String> entry : debt.before().entrySet()) {
                String path = entry.getKey();
                Path place = placeOf(path);
                String now = print(path, place);
                Optional<RuleFile> file = RuleDraft.find(wanted, path);
                if (now.equals(file.map(RuleFile::print).orElse(""))) {
                    continue;
                }
                if (!now.equals(entry.getValue())) {
                    left.add(path);
                    continue;
                }
                touched.add(Objects.requireNonNull(place.getParent()));
                if (file.isPresent()) {
                    files.rename(Objects.requireNonNull(written.remove(path)), place);
                } else {
                    files.delete(place);
                }
            }
            for (Path place : touched) {
                files.forceFolder(place);
            }
            drop();
            return left;
        }

        /** Forgets them. */
        public void drop() throws IOException {
            for (Path beside : written.values()) {
                files.delete(beside);
            }
            written.clear();
        }

        /** Read in one go: somebody may write it, or take it away, between any two operations. */
        private String print(String path, Path place) throws IOException {
            try {
                return new RuleFile(path, files.read(place, 0, LARGEST)).print();
            } catch (NoSuchFileException gone) {
                return "";
            }
        }
    }
}
