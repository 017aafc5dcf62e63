package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of a rule folder. One use. */
final class FolderReader {

    static final int MOST_FILES = 2_000;
    static final int MOST_NAMES = 20_000;
    static final int LARGEST_FILE = 1_000_000;
    static final int LARGEST_FOLDER = 20_000_000;

    private final Path folder;
    private final Diagnostics diagnostics;
    private final List<RuleFile> files = new ArrayList<>();
    private long total;
    private int count;

    FolderReader(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    RuleFiles read() {
        Place whole = Place.of(folder.toString());
        if (!Files.exists(folder)) {
            diagnostics.error("no-folder", whole, "there is no such folder", "");
        } else if (!Files.isDirectory(folder)) {
            diagnostics.error(
                    "no-folder", whole, "this is a file, not a rule folder", "Maybe name the folder around it.");
        } else {
            try {
                readFolder(folder.toRealPath());
            } catch (IOException problem) {
                diagnostics.error("cannot-read", whole, reason(problem), "");
            }
        }
        return RuleFiles.of(files);
    }

    private void readFolder(Path root) {
        List<String> names = names(root, "");
        names.forEach(name -> visit(root, "", name));
        for (String inner : RulePaths.FOLDERS) {
            if (!names.contains(inner)) {
                continue;
            }
            Optional<Path> real = inside(root, inner);
            if (real.isPresent() && !Files.isDirectory(real.get())) {
                diagnostics.error("not-a-folder", Place.of(inner), "this must be a folder, and is a file", "");
            } else if (real.isPresent()) {
                names(real.get(), inner + "/").forEach(name -> visit(root, inner + "/", name));
            }
        }
        RuleFolder.reportMissing(names, diagnostics);
    }

    /** Names in a folder, in code point order, without hidden ones. */
    private List<String> names(Path real, String prefix) {
        List<String> names = new ArrayList<>();
        Place place = Place.of(prefix.isEmpty() ? folder.toString() : prefix);
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(real)) {
            for (Path path : stream) {
                String name = path.getFileName().toString();
                if (names.size() == MOST_NAMES) {
                    diagnostics.error("too-many-files", place, "more than " + MOST_NAMES + " files", "");
                    break;
                }
                if (!RulePaths.isHidden(name)) {
                    names.add(name);
                }
            }
        } catch (IOException problem) {
            diagnostics.error("cannot-read", place, reason(problem), "");
        } catch (DirectoryIteratorException problem) {
            diagnostics.error("cannot-read", place, reason(problem.getCause()), "");
        }
        names.sort(RuleFiles.ORDER);
        return names;
    }

    private void visit(Path root, String prefix, String name) {
        String path = prefix + name;
        boolean counts = RulePaths.isVersioned(path) || RulePaths.isScenario(path);
        if (counts && FileNames.isPlain(path, diagnostics)) {
            inside(root, path).ifPresent(real -> load(path, real));
        } else if (!counts) {
            Slips.hint(prefix, name, Files.isDirectory(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
                    .ifPresent(hint ->
                            diagnostics.warning("ignored", Place.of(FileNames.shown(path)), "this is not read", hint));
        }
    }

    /** The real place of a path, unless a link leads out of the folder. */
    private Optional<Path> inside(Path root, String path) {
        try {
            Path real = root.resolve(path).toRealPath();
            if (real.startsWith(root)) {
                return Optional.of(real);
            }
            diagnostics.error(
                    "link-outside",
                    Place.of(path),
                    "this link leads out of the rule folder",
                    "Maybe put a copy of what it leads to in its place.");
        } catch (IOException problem) {
            diagnostics.error("cannot-read", Place.of(path), reason(problem), "");
        }
        return Optional.empty();
    }

    private void load(String path, Path real) {
        Place place = Place.of(path);
        if (!Files.isRegularFile(real)) {
            diagnostics.error("not-a-file", place, "this must be a file, and is not", "");
            return;
        }
        if (++count > MOST_FILES) {
            String message = "more than " + MOST_FILES + " files in a rule folder";
            diagnostics.error("too-many-files", Place.of(folder.toString()), message, "");
            return;
        }
        if (total > LARGEST_FOLDER) {
            return;
        }
        try (InputStream in = Files.newInputStream(real)) {
            byte[] content = in.readNBytes(LARGEST_FILE + 1);
            total += content.length;
            if (content.length > LARGEST_FILE) {
                diagnostics.error("too-large", place, "this file is larger than 1 MB", "Maybe split it.");
            } else if (total > LARGEST_FOLDER) {
                Place whole = Place.of(folder.toString());
                diagnostics.error("too-large", whole, "the files of a rule folder are larger than 20 MB together", "");
            } else {
                RuleFile.checked(path, content, diagnostics).ifPresent(files::add);
            }
        } catch (IOException problem) {
            diagnostics.error("cannot-read", place, reason(problem), "");
        }
    }

    /** Why, in words, without paths of this machine. */
    private static String reason(@Nullable IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "this cannot be read: no permission";
        }
        if (problem instanceof NoSuchFileException) {
            return "this cannot be read: it, or what it links to, does not exist";
        }
        return "this cannot be read: the disk or the file system reports an error";
    }
}
