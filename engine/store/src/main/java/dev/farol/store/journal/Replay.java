package dev.farol.store.journal;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One pass over the segments of a journal. It changes nothing: what is to be cut or deleted is in its result. Segments of which nothing is
 * wanted are not read. A bad frame is taken for an unfinished write only in the last segment, and only when nothing proves that it was
 * forced: no later frame's mark, not the name of a later segment, not the mark of a clean close, not the sequence the pass begins after.
 */
final class Replay {

    /**
     * What there is.
     *
     * @param closed every segment but the last that has begun
     * @param active the last that has begun; {@code bytes} ends with its last whole frame
     * @param salt of the active one
     * @param unbegun a last segment that has no whole header, to be deleted
     * @param lastSequence of the last whole frame
     * @param proven that sequence, or the last one that the active segment itself proves to be forced
     * @param unfinished what is to be cut
     */
    record Result(
            List<JournalSegment> closed,
            Optional<JournalSegment> active,
            long salt,
            Optional<JournalSegment> unbegun,
            long lastSequence,
            long proven,
            List<Recovery> unfinished) {}

    private final Path folder;
    private final StoreFiles files;
    private final long after;
    private final boolean beside;
    private final FrameReader reader;
    private final List<Recovery> unfinished = new ArrayList<>();
    private boolean dropped;
    private long forced;
    private long last;
    private long proven;
    private long salt;

    /** A pass that gives frames above a sequence; {@code beside} a writer that may be at work, or with the journal to itself. */
    Replay(Path folder, StoreFiles files, long after, boolean beside, FrameReader reader) {
        this.folder = folder;
        this.files = files;
        this.after = after;
        this.beside = beside;
        this.reader = reader;
        this.last = after;
    }

    Result run() throws IOException {
        forced = Math.max(after, ForcedMark.read(folder, files));
        List<JournalSegment> begun = new ArrayList<>(segments());
        Optional<JournalSegment> unbegun = removeUnbegun(begun);
        if (begun.isEmpty() && dropped) {
            throw new SegmentGone(folder, after);
        }
        if (begun.isEmpty()) {
            checkEnd(unbegun.map(JournalSegment::file).orElse(folder), 0, last);
            return new Result(List.of(), Optional.empty(), 0, unbegun, last, last, List.copyOf(unfinished));
        }
        int from = firstWanted(begun);
        for (int i = from; i < begun.size() - 1; i++) {
            readClosed(begun.get(i), begun.get(i + 1));
        }
        JournalSegment active = readLast(begun.remove(begun.size() - 1));
        return new Result(
                List.copyOf(begun), Optional.of(active), salt, unbegun, last, proven, List.copyOf(unfinished));
    }

    List<JournalSegment> segments() throws IOException {
        List<JournalSegment> segments = new ArrayList<>();
        for (Path file : files.list(folder)) {
            if (file.toString().endsWith(SegmentName.ENDING)) {
                OptionalLong first = SegmentName.first(file);
                if (first.isEmpty()) {
                    throw new JournalDamage(file, 0, "no segment has such a name");
                }
                add(new JournalSegment(file, first.getAsLong(), 0), segments);
            }
        }
        return segments;
    }

    /** Adds it with its size, unless a writer has dropped it by now: if something was wanted of it, that will be missed. */
    private void add(JournalSegment segment, List<JournalSegment> segments) throws IOException {
        try {
            long bytes = files.size(segment.file());
            segments.add(new JournalSegment(segment.file(), segment.firstSequence(), bytes));
        } catch (NoSuchFileException e) {
            if (!beside) {
                throw e;
            }
            dropped = true;
        }
    }

    /** A segment is forced before a frame comes into it. So one without a header never had a frame, and all before it was forced. */
    private Optional<JournalSegment> removeUnbegun(List<JournalSegment> segments) throws IOException {
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        JournalSegment segment = segments.get(segments.size() - 1);
        forced = Math.max(forced, segment.firstSequence() - 1);
        if (segment.bytes() > SegmentHeader.BYTES) {
            return Optional.empty();
        }
        byte[] header = files.read(segment.file(), 0, SegmentHeader.BYTES);
        if (!SegmentHeader.isTorn(header)) {
            return Optional.empty();
        }
        String problem = SegmentHeader.problem(header, segment.firstSequence());
        if (forced >= segment.firstSequence()) {
            throw new JournalDamage(segment.file(), 0, problem + ", and sequence (" + forced + ") was forced");
        }
        unfinished.add(new Recovery(segment.file(), 0, segment.bytes(), problem));
        segments.remove(segments.size() - 1);
        return Optional.of(segment);
    }

    /** The last segment that begins no later than the first frame wanted; dropping may have left any of those before it. */
    private int firstWanted(List<JournalSegment> segments) throws IOException {
        for (int i = segments.size() - 1; i >= 0; i--) {
            if (segments.get(i).firstSequence() <= after + 1) {
                return i;
            }
        }
        if (beside) {
            throw new SegmentGone(folder, after);
        }
        JournalSegment first = segments.get(0);
        throw new JournalDamage(
                first.file(),
                0,
                "the frames of sequence (" + (after + 1) + ") to (" + (first.firstSequence() - 1) + ") are not there");
    }

    /** Its entries were forced before the next began; a mark at its end may not have been. */
    private void readClosed(JournalSegment segment, JournalSegment next) throws IOException {
        FrameCursor cursor = read(segment);
        boolean tornMark = cursor.found() == FrameCursor.Found.TORN
                && cursor.last() + 1 == next.firstSequence()
                && segment.bytes() - cursor.offset() <= Frame.HEAD;
        if (cursor.found() != FrameCursor.Found.END && !tornMark) {
            throw new JournalDamage(segment.file(), cursor.offset(), cursor.reason());
        }
        if (cursor.last() + 1 != next.firstSequence()) {
            throw new JournalDamage(
                    segment.file(),
                    cursor.offset(),
                    "it ends with sequence (" + cursor.last() + "), and the next segment begins with ("
                            + next.firstSequence() + ")");
        }
    }

    private JournalSegment readLast(JournalSegment segment) throws IOException {
        FrameCursor cursor = read(segment);
        salt = cursor.salt();
        proven = cursor.proven();
        boolean torn = cursor.found() == FrameCursor.Found.TORN;
        if (cursor.found() == FrameCursor.Found.WRONG || (torn && cursor.last() < forced)) {
            throw new JournalDamage(segment.file(), cursor.offset(), cursor.reason());
        }
        checkEnd(segment.file(), cursor.offset(), cursor.last());
        if (torn) {
            unfinished.add(
                    new Recovery(segment.file(), cursor.offset(), segment.bytes() - cursor.offset(), cursor.reason()));
        }
        return new JournalSegment(segment.file(), segment.firstSequence(), cursor.offset());
    }

    /** Gives every whole frame in order; the cursor is then before the end or a bad frame that nothing in this segment proves. */
    private FrameCursor read(JournalSegment segment) throws IOException {
        byte[] header = files.read(segment.file(), 0, SegmentHeader.BYTES);
        String problem = SegmentHeader.problem(header, segment.firstSequence());
        if (!problem.isEmpty()) {
            throw new JournalDamage(segment.file(), 0, problem);
        }
        FrameCursor cursor = new FrameCursor(new FileWindow(files, segment.file()), SegmentHeader.decode(header));
        long proof = readOn(cursor);
        if (proof >= 0 && beside) {
            // What proves it was written later than it: if the writer was in the middle of it before, it is whole now.
            cursor = cursor.afresh(new FileWindow(files, segment.file()));
            proof = readOn(cursor);
        }
        if (proof >= 0) {
            throw new JournalDamage(
                    segment.file(),
                    cursor.offset(),
                    cursor.reason() + "; the frame at byte " + proof + " says it was forced");
        }
        return cursor;
    }

    /** Gives frames until there is none, and returns where one begins that proves the bad one there to be forced, or -1. */
    private long readOn(FrameCursor cursor) throws IOException {
        while (true) {
            switch (cursor.next()) {
                case ENTRY -> {
                    if (cursor.last() > after) {
                        last = cursor.last();
                        reader.frame(last, cursor.payload());
                    }
                }
                case MARK -> {}
                case TORN -> {
                    return cursor.findProof();
                }
                case END, WRONG -> {
                    return -1;
                }
            }
        }
    }

    /** What is known to have been forced must have been there. */
    private void checkEnd(Path file, long offset, long sequence) throws IOException {
        if (sequence < forced) {
            throw new JournalDamage(
                    file, offset, "it ends with sequence (" + sequence + "), and sequence (" + forced + ") was forced");
        }
    }
}
