package dev.farol.store.journal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Segments are named by their first sequence, in twenty digits. */
final class SegmentName {

    static final String ENDING = ".log";
    private static final Pattern FORM = Pattern.compile("0[0-9]{19}\\.log");

    private SegmentName() {}

    static Path of(Path folder, long first) {
        return folder.resolve(String.format(Locale.ROOT, "%020d", first) + ENDING);
    }

    /** Empty for a name that no segment has. */
    static OptionalLong first(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!FORM.matcher(name).matches()) {
            return OptionalLong.empty();
        }
        try {
            long first = Long.parseLong(name.substring(0, name.length() - ENDING.length()));
            return first > 0 ? OptionalLong.of(first) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
