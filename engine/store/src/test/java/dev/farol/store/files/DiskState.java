package dev.farol.store.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a disk holds after some operations: what is durable, and what a power loss may take, in part and in any order. */
final class DiskState {

    private final Map<Integer, FileState> files = new HashMap<>();
    private final Set<Path> folders = new TreeSet<>();
    private final Map<Path, Integer> names = new TreeMap<>();
    private final List<Operation> pendingNames = new ArrayList<>();

    /** A file that was there, durable, before anything was done. */
    void found(Path name, int file, byte[] content) {
        names.put(name, file);
        files.put(file, new FileState(content));
    }

    void found(Path folder) {
        folders.add(folder);
    }

    void apply(Operation operation) {
        if (operation instanceof Operation.FolderCreated created) {
            folders.add(created.folder());
        } else if (operation instanceof Operation.Created created) {
            files.put(created.file(), new FileState());
            pendingNames.add(created);
        } else if (operation instanceof Operation.Built built) {
            files.put(built.file(), new FileState());
            state(built.file()).change(built);
            pendingNames.add(built);
        } else if (operation instanceof Operation.Appended appended) {
            state(appended.file()).change(appended);
        } else if (operation instanceof Operation.Truncated truncated) {
            state(truncated.file()).change(truncated);
        } else if (operation instanceof Operation.Forced forced) {
            state(forced.file()).force();
        } else if (operation instanceof Operation.FolderForced forced) {
            forceFolder(forced.folder());
        } else {
            pendingNames.add(operation);
        }
    }

    private FileState state(int file) {
        FileState state = files.get(file);
        if (state == null) {
            throw new IllegalStateException("file " + file + " is not known");
        }
        return state;
    }

    private void forceFolder(Path folder) {
        pendingNames.stream().filter(change -> touches(change, folder)).forEach(change -> rename(names, change));
        pendingNames.removeIf(change -> touches(change, folder));
    }

    private static boolean touches(Operation change, Path folder) {
        if (change instanceof Operation.Renamed renamed) {
            return folder.equals(renamed.from().getParent())
                    || folder.equals(renamed.to().getParent());
        }
        return folder.equals(name(change).getParent());
    }

    private static Path name(Operation change) {
        if (change instanceof Operation.Created created) {
            return created.name();
        }
        if (change instanceof Operation.Built built) {
            return built.name();
        }
        return ((Operation.Deleted) change).name();
    }

    private static void rename(Map<Path, Integer> names, Operation change) {
        if (change instanceof Operation.Created created) {
            names.put(created.name(), created.file());
        } else if (change instanceof Operation.Built built) {
            names.put(built.name(), built.file());
        } else if (change instanceof Operation.Renamed renamed) {
            names.remove(renamed.from(), renamed.file());
            names.put(renamed.to(), renamed.file());
        } else if (change instanceof Operation.Deleted deleted) {
            names.remove(deleted.name(), deleted.file());
        }
    }

    /** Writes what is there after the process was killed: everything. */
    void writeKilled(Path root, Path into) throws IOException {
        Map<Path, Integer> now = new TreeMap<>(names);
        pendingNames.forEach(change -> rename(now, change));
        write(root, into, now, file -> state(file).kept());
    }

    /** Writes what is there after power was lost: what was forced, and of the rest what chance leaves. */
    void writePowerLoss(Path root, Path into, Random random) throws IOException {
        Map<Path, Integer> now = new TreeMap<>(names);
        int mode = random.nextInt(4);
        int kept = mode == 0 ? 0 : mode == 1 ? pendingNames.size() : random.nextInt(pendingNames.size() + 1);
        for (int i = 0; i < pendingNames.size(); i++) {
            if (mode == 3 ? random.nextBoolean() : i < kept) {
                rename(now, pendingNames.get(i));
            }
        }
        write(root, into, now, file -> state(file).afterPowerLoss(random));
    }

    private interface Content {
        byte[] of(int file);
    }

    private void write(Path root, Path into, Map<Path, Integer> names, Content content) throws IOException {
        Files.createDirectories(into);
        for (Path folder : folders) {
            Files.createDirectories(into.resolve(root.relativize(folder)));
        }
        for (Map.Entry<Path, Integer> name : names.entrySet()) {
            Files.write(into.resolve(root.relativize(name.getKey())), content.of(name.getValue()));
        }
    }
}
