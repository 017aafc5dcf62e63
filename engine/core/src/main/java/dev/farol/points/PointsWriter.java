package dev.farol.points;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.file.OutputProblem;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Writes the files of an edit into their folder: all of them, or none. Each appears whole; what a link in the folder leads to is
 * written, and the link stays. Not thread safe.
 */
public final class PointsWriter {

    private final Path folder;
    private final Disk disk;

    public PointsWriter(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * Writes the changed files.
     *
     * @return their paths in the folder
     * @throws OutputProblem when the folder is no longer what the edit was made from, or cannot be written; then it is as it was
     */
    public List<String> write(PointsEdit edit) throws OutputProblem {
        List<RuleFile> changed = edit.after().all().values().stream()
                .filter(file -> !file.equals(edit.before().all().get(file.path())))
                .toList();
        refuseOthers(edit.before());
        List<RuleFile> written = new ArrayList<>();
        try {
            for (RuleFile file : changed) {
                written.add(file);
                write(file);
            }
        } catch (OutputProblem problem) {
            takeBack(written, edit.before(), problem);
            throw problem;
        }
        return changed.stream().map(RuleFile::path).toList();
    }

    private void refuseOthers(RuleFiles before) throws OutputProblem {
        SortedMap<String, RuleFile> known = before.all();
        SortedMap<String, RuleFile> there =
                RuleFolder.read(folder, new Diagnostics()).all();
        List<String> others = new ArrayList<>();
        known.forEach((path, file) -> {
            if (!file.equals(there.get(path))) {
                others.add(path);
            }
        });
        there.keySet().stream().filter(path -> !known.containsKey(path)).forEach(others::add);
        if (!others.isEmpty()) {
            throw new OutputProblem(
                    folder,
                    "it changed since it was read: " + String.join(", ", others),
                    "Maybe look at the new proposal first: run the command again without writing.");
        }
    }

    private void write(RuleFile file) throws OutputProblem {
        Path named = folder.resolve(file.path());
        try {
            Path target = named.toRealPath();
            if (!target.startsWith(folder.toRealPath())) {
                throw new OutputProblem(named, "it leads out of the rule folder", "");
            }
            Optional<Set<PosixFilePermission>> permissions = permissions(target);
            try (AtomicFile out = AtomicFile.open(target, disk)) {
                out.stream().write(file.content());
                out.commit();
            }
            if (permissions.isPresent()) {
                Files.setPosixFilePermissions(target, permissions.get());
            }
        } catch (IOException problem) {
            throw OutputProblem.of(named, problem);
        }
    }

    private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)
                ? Optional.of(Files.getPosixFilePermissions(file))
                : Optional.empty();
    }

    private void takeBack(List<RuleFile> written, RuleFiles before, OutputProblem problem) {
        for (RuleFile file : written) {
            try {
                write(Optional.ofNullable(before.all().get(file.path())).orElse(file));
            } catch (OutputProblem again) {
                problem.addSuppressed(again);
            }
        }
    }
}
