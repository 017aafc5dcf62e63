package dev.farol.store.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Real files below one folder that remember every change, and can show what would be there had the process been killed, or power been
 * lost, after any of them. What is there at first counts as durable. Of what was not forced a power loss keeps, loses or tears each write
 * by sectors of 512 bytes, in any order, may leave zeros for it, and keeps or loses each new name, renaming and deletion. A new folder is
 * durable at once, as {@link StoreFiles#createFolder} says. Forcing is only remembered, which is quick. Thread safe, but for changing one file from several threads.
 */
public final class RecordingFiles implements StoreFiles {

    private record Found(Path name, int file, byte[] content) {}

    private final StoreFiles real = StoreFiles.real();
    private final Path root;
    private final List<Found> found = new ArrayList<>();
    private final Set<Path> foundFolders = new TreeSet<>();
    private final Map<Path, Integer> names = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Set<ForceSite> sites = new TreeSet<>();
    private final Set<ForceSite> ignored;
    private int files;

    public RecordingFiles(Path root) throws IOException {
        this(root, Set.of());
    }

    /** Files on which forcing at some places of the code does nothing. */
    public RecordingFiles(Path root, Set<ForceSite> ignored) throws IOException {
        this.root = root.toAbsolutePath();
        this.ignored = ignored;
        try (Stream<Path> all = Files.walk(this.root)) {
            for (Path path : all.sorted().toList()) {
                if (Files.isDirectory(path)) {
                    foundFolders.add(path);
                } else {
                    found.add(new Found(path, newName(path), Files.readAllBytes(path)));
                }
            }
        }
    }

    /** How many changes there were so far, forces among them. */
    public synchronized int operations() {
        return operations.size();
    }

    /** The places in the code that forced something so far, also those where it does nothing. */
    public synchronized Set<ForceSite> forceSites() {
        return new TreeSet<>(sites);
    }

    /** Writes to an empty folder what is there when power is lost after that many changes; chance decides by the seed. */
    public void powerLoss(int operations, long seed, Path into) throws IOException {
        stateAfter(operations).writePowerLoss(root, into, new Random(new SplittableRandom(seed).nextLong()));
    }

    /** Writes to an empty folder what is there when the process is killed after that many changes. */
    public void kill(int operations, Path into) throws IOException {
        stateAfter(operations).writeKilled(root, into);
    }

    private synchronized DiskState stateAfter(int count) {
        DiskState state = new DiskState();
        foundFolders.forEach(state::found);
        found.forEach(file -> state.found(file.name(), file.file(), file.content()));
        operations.subList(0, count).forEach(state::apply);
        return state;
    }

    @Override
    public AppendFile create(Path file) throws IOException {
        Path name = file.toAbsolutePath();
        AppendFile out = real.create(name);
        synchronized (this) {
            int number = newName(name);
            operations.add(new Operation.Created(name, number));
            return new RecordingAppendFile(this, number, out);
        }
    }

    @Override
    public AppendFile append(Path file) throws IOException {
        return new RecordingAppendFile(this, number(file), real.append(file));
    }

    /** What is written of the file counts also when the builder fails. */
    @Override
    public void build(Path file, Builder builder) throws IOException {
        Path name = file.toAbsolutePath();
        try {
            real.build(name, builder);
        } finally {
            if (Files.exists(name)) {
                byte[] content = Files.readAllBytes(name);
                synchronized (this) {
                    operations.add(new Operation.Built(name, newName(name), content));
                }
            }
        }
    }

    @Override
    public void force(Path file) throws IOException {
        int number = number(file);
        if (mayForce()) {
            add(new Operation.Forced(number));
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (mayForce()) {
            add(new Operation.FolderForced(folder.toAbsolutePath()));
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        real.rename(from, to);
        synchronized (this) {
            int file = number(from);
            names.remove(from.toAbsolutePath());
            names.put(to.toAbsolutePath(), file);
            operations.add(new Operation.Renamed(from.toAbsolutePath(), to.toAbsolutePath(), file));
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        real.delete(file);
        synchronized (this) {
            Integer number = names.remove(file.toAbsolutePath());
            if (number != null) {
                operations.add(new Operation.Deleted(file.toAbsolutePath(), number));
            }
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        real.createFolder(folder);
        add(new Operation.FolderCreated(folder.toAbsolutePath()));
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        return real.list(folder);
    }

    @Override
    public boolean exists(Path file) {
        return real.exists(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return real.size(file);
    }

    @Override
    public byte[] read(Path file, long position, int length) throws IOException {
        return real.read(file, position, length);
    }

    @Override
    public Closeable lock(Path file) throws IOException {
        return real.lock(file);
    }

    synchronized void add(Operation operation) {
        operations.add(operation);
    }

    synchronized boolean mayForce() {
        ForceSite site = ForceSite.ofCaller();
        sites.add(site);
        return !ignored.contains(site);
    }

    private synchronized int newName(Path name) {
        names.put(name, files);
        return files++;
    }

    private synchronized int number(Path file) throws IOException {
        Integer number = names.get(file.toAbsolutePath());
        if (number == null) {
            throw new NoSuchFileException(file.toString());
        }
        return number;
    }
}
