package dev.farol.file.output;

import dev.farol.file.FileProblem;
import dev.farol.file.LongList;
import dev.farol.file.Reject;
import dev.farol.file.StrictProblem;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines that were not taken, as {@code {"file","line","error","text"}}, one a line, in the order of their files and lines. The
 * file is created only when there is one. When strict, the first one is thrown instead. For one thread.
 *
 * <p>Readers {@link #add} as they go, file after file. What turns out to be bad only later ({@link #late}, such as an id that two
 * lines share) finds its place, and its text, on {@link #commit}.
 */
public final class Rejects implements Closeable {

    private final Optional<Path> target;
    private final Disk disk;
    private final Map<Path, RejectedLines> files = new LinkedHashMap<>();
    private @Nullable RejectFile out;
    private long count;

    private Rejects(Optional<Path> target, Disk disk) {
        this.target = target;
        this.disk = disk;
    }

    /** Writes them to a file, in the place of what is there. */
    public static Rejects to(Path target, Disk disk) {
        return new Rejects(Optional.of(target), disk);
    }

    /** Takes none. */
    public static Rejects strict() {
        return new Rejects(Optional.empty(), Disk.REAL);
    }

    /** Takes a line, in the order of lines within a file; a {@link StrictProblem} when strict. */
    public void add(Path file, Reject reject) throws FileProblem {
        if (target.isEmpty()) {
            throw new StrictProblem(reject);
        }
        count++;
        files.computeIfAbsent(file, f -> new RejectedLines()).early.add(reject.line());
        if (out == null) {
            out = new RejectFile(target.get(), disk);
        }
        out.write(reject);
    }

    /** Takes a line of a file that was read before, by its number, in any order. */
    public void late(Path file, long line, String error) {
        count++;
        files.computeIfAbsent(file, f -> new RejectedLines()).late.add(line, error);
    }

    /** How many there are. */
    public long count() {
        return count;
    }

    /** Puts the file in its place, if there is one; to be called once, when nothing more can be rejected. */
    public void commit() throws FileProblem {
        boolean sorted = files.values().stream().allMatch(lines -> lines.late.size() == 0);
        if (!sorted) {
            mergeLate();
        }
        if (out != null) {
            out.commit();
        }
    }

    private void mergeLate() throws FileProblem {
        RejectFile early = out;
        if (target.isEmpty()) {
            for (Map.Entry<Path, RejectedLines> file : files.entrySet()) {
                LateLines.read(file.getKey(), file.getValue().late, reject -> {
                    throw new StrictProblem(reject);
                });
            }
        }
        Path path = target.orElseThrow();
        RejectFile merged = new RejectFile(path, disk);
        out = merged;
        try (RejectFile.Lines written = RejectFile.linesOf(early)) {
            for (Map.Entry<Path, RejectedLines> file : files.entrySet()) {
                RejectedLines lines = file.getValue();
                LateLines.read(file.getKey(), lines.late, reject -> {
                    merged.copy(written, lines.before(reject.line()));
                    merged.write(reject);
                });
                merged.copy(written, lines.rest());
            }
        } finally {
            if (early != null) {
                early.close();
            }
        }
    }

    /** Removes what was not committed. */
    @Override
    public void close() throws FileProblem {
        if (out != null) {
            out.close();
        }
    }

    /** The numbers of the rejected lines of one file. */
    private static final class RejectedLines {
        final LongList early = new LongList();
        final LateRejects late = new LateRejects();
        private int copied;

        int before(long line) {
            int from = copied;
            while (copied < early.size() && early.get(copied) < line) {
                copied++;
            }
            return copied - from;
        }

        int rest() {
            return before(Long.MAX_VALUE);
        }
    }
}
