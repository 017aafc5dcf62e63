package dev.farol.store.journal;

import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal of a store: payloads of bytes in the order in which they were accepted, numbered without a gap from 1. Segments are named
 * by the first sequence they have; within them frames follow each other. See {@link Frame} and {@link SegmentHeader} for the bytes.
 *
 * <p>Appending, forcing, rolling and closing are for one thread, the writer. {@link #lastSequence()}, {@link #segments()} and {@link
 * #dropUpTo} are for any thread. Only one journal may be open on a folder; {@link #read} may be used beside it, in any process.
 */
public final class Journal implements Closeable {

    /** The largest payload, in bytes. */
    public static final int LARGEST_PAYLOAD = Frame.LARGEST_PAYLOAD;

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    /** How often a reader beside a writer looks for the segments it wants, before they count as gone. */
    private static final int READS = 3;

    private final Path folder;
    private final StoreFiles files;
    private final long segmentBytes;
    private final FrameWriter writer = new FrameWriter();
    private final List<Recovery> recovered;
    /** Guarded by itself, and so is the change of {@link #active}. */
    private final List<JournalSegment> closed;

    private volatile ActiveSegment active;
    private volatile long forced;
    private long written;
    private long marked;
    private boolean mustRoll;

    private Journal(Path folder, StoreFiles files, long segmentBytes, Replay.Result found) throws IOException {
        this.folder = folder;
        this.files = files;
        this.segmentBytes = segmentBytes;
        this.recovered = found.unfinished();
        this.closed = new ArrayList<>(found.closed());
        this.forced = found.lastSequence();
        this.written = forced;
        this.marked = found.proven();
        this.active = found.active().isPresent()
                ? ActiveSegment.adopt(files, found.active().get(), found.salt())
                : ActiveSegment.create(files, folder, forced + 1);
    }

    /** As {@link #open(Path, StoreFiles, long, long, FrameReader)}, with segments of 128 MB. */
    public static Journal open(Path folder, StoreFiles files, long after, FrameReader reader) throws IOException {
        return open(folder, files, after, 128L * 1024 * 1024, reader);
    }

    /**
     * Reads every frame above {@code after} in order, cuts an unfinished end and says so in the log and in {@link #recovered()}, forces
     * what was read, and is then ready to append. A folder without segments is a journal that goes on after {@code after}.
     *
     * @param after the last sequence that is sealed, 0 when there is none
     * @param segmentBytes once a segment is over this, the next group begins a new one
     * @throws JournalDamage when something that was acknowledged is damaged or missing; nothing was changed then
     */
    public static Journal open(Path folder, StoreFiles files, long after, long segmentBytes, FrameReader reader)
            throws IOException {
        files.createFolder(folder);
        Replay.Result found = new Replay(folder, files, after, false, reader).run();
        ForcedMark.discardUnfinished(folder, files);
        if (found.unbegun().isPresent()) {
            files.delete(found.unbegun().get().file());
        }
        files.forceFolder(folder);
        Journal journal = new Journal(folder, files, segmentBytes, found);
        for (Recovery recovery : found.unfinished()) {
            LOG.warn(
                    "cut {} bytes at {}, byte {}, that nobody was told are safe: {}",
                    recovery.bytes(),
                    recovery.file(),
                    recovery.offset(),
                    recovery.reason());
        }
        journal.mark();
        return journal;
    }

    /**
     * Reads frames above {@code after}, up to the last whole one, and changes nothing. Beside a writer that is at work this may give
     * frames that are not forced yet, as a crash at that moment would leave them.
     *
     * @throws SegmentGone when the writer has dropped the first frames wanted, since they are sealed
     * @throws JournalDamage as {@link #open(Path, StoreFiles, long, FrameReader)}
     */
    public static JournalEnd read(Path folder, StoreFiles files, long after, FrameReader reader) throws IOException {
        boolean[] given = {false};
        FrameReader noting = (sequence, payload) -> {
            given[0] = true;
            reader.frame(sequence, payload);
        };
        for (int attempt = 1; ; attempt++) {
            try {
                Replay.Result found = new Replay(folder, files, after, true, noting).run();
                return new JournalEnd(found.lastSequence(), found.unfinished());
            } catch (SegmentGone | NoSuchFileException e) {
                if (given[0] || attempt == READS) {
                    SegmentGone gone = new SegmentGone(folder, after);
                    gone.initCause(e);
                    throw gone;
                }
            }
        }
    }

    /** The segments of a folder in order, with all bytes each has now; a writer may be at work. */
    public static List<JournalSegment> segments(Path folder, StoreFiles files) throws IOException {
        return new Replay(folder, files, 0, true, (sequence, payload) -> {}).segments();
    }

    /** Whether there is any segment; there is one at every moment while a writer replaces them. */
    public static boolean hasSegments(Path folder, StoreFiles files) throws IOException {
        return files.exists(folder)
                && files.list(folder).stream().anyMatch(file -> file.toString().endsWith(SegmentName.ENDING));
    }

    /** Those of some segments in order that have frames above a sequence, or will have them. */
    public static List<JournalSegment> above(List<JournalSegment> segments, long sequence) {
        int first = 0;
        while (first + 1 < segments.size() && segments.get(first + 1).firstSequence() <= sequence + 1) {
            first++;
        }
        return List.copyOf(segments.subList(first, segments.size()));
    }

    /** What was cut when this journal was opened. */
    public List<Recovery> recovered() {
        return recovered;
    }

    /** Of the last frame that is forced, or the sequence that the journal goes on after. */
    public long lastSequence() {
        return forced;
    }

    /**
     * Appends frames behind those already appended, unforced.
     *
     * @throws IOException when that could not be done: then everything that was not forced is taken away again
     * @throws IllegalArgumentException when a payload is over {@link #LARGEST_PAYLOAD}; nothing is changed then
     */
    public void append(List<byte[]> payloads) throws IOException {
        for (byte[] payload : payloads) {
            if (payload.length > LARGEST_PAYLOAD) {
                throw new IllegalArgumentException("could not append to the journal " + folder + " a payload of ("
                        + payload.length + ") bytes: it may have " + LARGEST_PAYLOAD);
            }
        }
        makeReady();
        boolean appended = false;
        try {
            active.append(writer, payloads, written + 1, forced);
            appended = true;
        } finally {
            if (!appended) {
                cutBack();
            }
        }
        written += payloads.size();
    }

    /**
     * Makes durable what was appended.
     *
     * @throws IOException when that could not be done: then everything that was not forced is taken away again
     */
    public void force() throws IOException {
        if (written == forced) {
            return;
        }
        boolean done = false;
        try {
            active.force();
            done = true;
        } finally {
            if (!done) {
                cutBack();
            }
        }
        forced = written;
    }

    /**
     * To be called when nothing waits to be appended: appends, unforced, a mark that everything so far is forced, so that damage to the
     * last frame is not taken for an unfinished write. Without it the next frame says so.
     */
    public void mark() {
        if (marked == forced || written != forced || mustRoll || active.isBroken()) {
            return;
        }
        boolean done = false;
        try {
            active.mark(writer, forced);
            done = true;
        } catch (IOException e) {
            LOG.debug("could not append a mark to the journal {}", folder, e);
        } finally {
            marked = forced;
            if (!done) {
                cutBack();
            }
        }
    }

    /**
     * Begins a new segment after the last frame, unless the last one has none yet. When this fails, the next {@link #append} tries it
     * again first.
     *
     * @throws IllegalStateException when something appended is not forced
     */
    public void roll() throws IOException {
        if (written != forced) {
            throw new IllegalStateException("could not roll the journal " + folder + ": sequence (" + written
                    + ") is appended, and only (" + forced + ") forced");
        }
        active.repair();
        if (active.first() == forced + 1) {
            return;
        }
        mustRoll = true;
        ActiveSegment next = ActiveSegment.create(files, folder, forced + 1);
        mustRoll = false;
        ActiveSegment old = active;
        synchronized (closed) {
            closed.add(old.describe());
            active = next;
        }
        old.close();
    }

    /** Deletes segments that have only frames up to a sequence, but never the last one, and forces that. */
    public void dropUpTo(long sequence) throws IOException {
        synchronized (closed) {
            while (!closed.isEmpty() && firstAfter(0) <= sequence + 1) {
                files.delete(closed.get(0).file());
                closed.remove(0);
            }
        }
        files.forceFolder(folder);
    }

    private long firstAfter(int index) {
        return index + 1 < closed.size() ? closed.get(index + 1).firstSequence() : active.first();
    }

    /** Every segment with how much of it is forced, in order. */
    public List<JournalSegment> segments() {
        synchronized (closed) {
            List<JournalSegment> all = new ArrayList<>(closed);
            all.add(active.describe());
            return List.copyOf(all);
        }
    }

    /** Takes away what is not forced, and leaves word that everything else was, so that an end that is lost later is missed. */
    @Override
    public void close() throws IOException {
        try (ActiveSegment closing = active) {
            if (written != forced) {
                closing.cutBack();
            }
            closing.repair();
            ForcedMark.write(folder, files, forced);
        }
    }

    private void makeReady() throws IOException {
        active.repair();
        if (written == forced && (mustRoll || active.describe().bytes() > segmentBytes)) {
            roll();
        }
    }

    private void cutBack() {
        written = forced;
        marked = 0;
        try {
            active.cutBack();
        } catch (IOException e) {
            LOG.warn("could not cut the journal {} back; the next write tries it again first", folder, e);
        }
    }
}
