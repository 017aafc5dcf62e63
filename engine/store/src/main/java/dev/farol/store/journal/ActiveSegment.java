package dev.farol.store.journal;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The segment that grows. After a failure it is cut back to what was forced; where that fails as well, nothing can be appended until
 * {@link #repair()} has done it. For one thread, but for {@link #describe()}.
 */
final class ActiveSegment implements Closeable {

    private final StoreFiles files;
    private final Path file;
    private final long first;
    private final long salt;
    private AppendFile out;
    private volatile long forcedBytes;
    private boolean broken;

    private ActiveSegment(StoreFiles files, Path file, SegmentHeader header, AppendFile out, long forcedBytes) {
        this.files = files;
        this.file = file;
        this.first = header.first();
        this.salt = header.salt();
        this.out = out;
        this.forcedBytes = forcedBytes;
    }

    /** A new one, in place of what an earlier attempt may have left; it, its header and its name are forced. */
    static ActiveSegment create(StoreFiles files, Path folder, long first) throws IOException {
        Path file = SegmentName.of(folder, first);
        SegmentHeader header = SegmentHeader.salted(first);
        files.delete(file);
        AppendFile out = files.create(file);
        try {
            out.append(header.encode());
            out.force();
            files.forceFolder(folder);
        } catch (IOException e) {
            closeAfter(out, e);
            throw e;
        }
        return new ActiveSegment(files, file, header, out, SegmentHeader.BYTES);
    }

    /** One that was found; what is behind its last whole frame is cut, and the rest is forced, for it may not have been. */
    static ActiveSegment adopt(StoreFiles files, JournalSegment found, long salt) throws IOException {
        AppendFile out = files.append(found.file());
        try {
            if (out.size() > found.bytes()) {
                out.truncate(found.bytes());
            }
            out.force();
        } catch (IOException e) {
            closeAfter(out, e);
            throw e;
        }
        SegmentHeader header = new SegmentHeader(found.firstSequence(), salt);
        return new ActiveSegment(files, found.file(), header, out, found.bytes());
    }

    void append(FrameWriter writer, List<byte[]> payloads, long sequence, long forced) throws IOException {
        writer.entries(out, payloads, sequence, forced, salt);
    }

    void force() throws IOException {
        out.force();
        forcedBytes = out.size();
    }

    /** Appends a mark, unforced. */
    void mark(FrameWriter writer, long forced) throws IOException {
        writer.mark(out, forced, salt);
    }

    /**
     * Takes away everything that is not forced, for good. Forcing it again would not do: after a failure a system may forget which of the
     * bytes it has not written.
     */
    void cutBack() throws IOException {
        broken = true;
        out.truncate(forcedBytes);
        out.force();
        broken = false;
    }

    /** Cuts back what could not be cut back before, through a file opened anew. */
    void repair() throws IOException {
        if (!broken) {
            return;
        }
        AppendFile anew = files.append(file);
        AppendFile old = out;
        out = anew;
        old.close();
        if (out.size() < forcedBytes) {
            throw new JournalDamage(file, out.size(), "it ends before byte (" + forcedBytes + "), which was forced");
        }
        cutBack();
    }

    /** Whether something is left that could not be cut back. */
    boolean isBroken() {
        return broken;
    }

    long first() {
        return first;
    }

    JournalSegment describe() {
        return new JournalSegment(file, first, forcedBytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void closeAfter(AppendFile out, IOException cause) {
        try {
            out.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
