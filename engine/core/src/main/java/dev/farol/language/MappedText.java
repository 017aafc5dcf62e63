package dev.farol.language;

import dev.farol.diagnostic.Place;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rule text in which every character knows the place a person wrote it at, so that messages about expanded sentences
 * and tables point into the file that the person sees. Immutable.
 */
public final class MappedText {

    /** Stands where an expansion found nothing to put, having reported why: the parser says no more about it. */
    public static final String LOST = "\u0000";

    private final String file;
    private final String text;
    private final int[] starts;
    private final Segment[] segments;
    /** Offsets of the line feeds: a place is asked for each token of texts of up to a megabyte. */
    private final int[] feeds;

    /**
     * What a person would change to change a character.
     *
     * @param place of the character; of the cell that stores it, where that is a cell of a table
     * @param index where in the text of the cell, without white space around it; 0 in other files
     */
    public record Origin(Place place, int index) {

        /** So many characters further on: in the same line, or in the same cell. */
        public Origin plus(int characters) {
            return place.cell().isPresent()
                    ? new Origin(place, index + characters)
                    : new Origin(Place.of(place.file(), place.line(), place.column() + characters), 0);
        }
    }

    private record Segment(Place place, boolean advancing, Optional<Origin> stored) {}

    private MappedText(String file, String text, int[] starts, Segment[] segments) {
        this.file = file;
        this.text = text;
        this.starts = starts;
        this.segments = segments;
        this.feeds = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    /** Text that stands in the file as it is. */
    public static MappedText of(String file, String text) {
        return new Builder(file).written(text, Place.of(file, 1, 1)).build();
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /** The place of the character at the offset; the end of the text is the place just after its last character. */
    public Place place(int offset) {
        if (starts.length == 0) {
            return Place.of(file, 1, 1);
        }
        int index = segment(offset);
        Segment segment = segments[index];
        Place place = segment.place();
        return segment.advancing() ? advance(place, starts[index], offset) : place;
    }

    private int segment(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** What holds the character at the offset; empty for what an expansion made, or took from where many rules take it. */
    public Optional<Origin> origin(int offset) {
        if (offset < 0 || offset >= text.length()) {
            return Optional.empty();
        }
        int index = segment(offset);
        Segment segment = segments[index];
        if (segment.stored().isPresent()) {
            return segment.stored().map(stored -> stored.plus(offset - starts[index]));
        }
        return segment.advancing() && segment.place().cell().isEmpty()
                ? Optional.of(new Origin(place(offset), 0))
                : Optional.empty();
    }

    /** Whether the character at the offset stands for something that was reported and left out. */
    boolean isLost(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 && !segments[found].advancing() && text.startsWith(LOST, offset);
    }

    private Place advance(Place from, int start, int offset) {
        if (from.cell().isPresent()) {
            return from;
        }
        int before = feedsBefore(offset);
        int lines = before - feedsBefore(start);
        return lines == 0
                ? Place.of(file, from.line(), from.column() + offset - start)
                : Place.of(file, from.line() + lines, offset - feeds[before - 1]);
    }

    private int feedsBefore(int offset) {
        int found = Arrays.binarySearch(feeds, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** Puts a text together from what was written and what an expansion adds. */
    public static final class Builder {

        private final String file;
        private final StringBuilder text = new StringBuilder();
        private int[] starts = new int[16];
        private Segment[] segments = new Segment[16];
        private int count;

        public Builder(String file) {
            this.file = file;
        }

        /** Text as it stands in the file from this place on: places advance with its characters. */
        public Builder written(String part, Place from) {
            return add(part, new Segment(from, true, Optional.empty()));
        }

        /**
         * A value of a row.
         *
         * @param cell that messages name
         * @param stored what holds it: another cell when they are merged
         */
        public Builder value(String part, Place cell, Origin stored) {
            return add(part, new Segment(cell, false, Optional.of(stored)));
        }

        /** Text that an expansion made: every character of it is at the one place that caused it. */
        public Builder made(String part, Place cause) {
            return add(part, new Segment(cause, false, Optional.empty()));
        }

        private Builder add(String part, Segment segment) {
            if (part.isEmpty()) {
                return this;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                segments = Arrays.copyOf(segments, 2 * count);
            }
            starts[count] = text.length();
            segments[count++] = segment;
            text.append(part);
            return this;
        }

        public MappedText build() {
            return new MappedText(file, text.toString(), Arrays.copyOf(starts, count), Arrays.copyOf(segments, count));
        }
    }
}
