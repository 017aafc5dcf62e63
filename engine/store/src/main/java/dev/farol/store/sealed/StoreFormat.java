package dev.farol.store.sealed;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marker file that is read before anything else of a store, so that no Farol reads what only a newer one understands. */
public final class StoreFormat {

    /** What this Farol writes and reads. */
    public static final int CURRENT = 1;

    /** Its name in the folder of a store. */
    public static final String NAME = "FORMAT";

    private static final Pattern CONTENT = Pattern.compile("farol store ([1-9][0-9]{0,8})\n");
    private static final int LONGEST = 100;

    private StoreFormat() {}

    /**
     * Checks the marker; false when there is none.
     *
     * @throws ManifestDamage when it is of a newer Farol, or no marker at all
     */
    public static boolean check(Path folder, StoreFiles files) throws IOException {
        Path file = folder.resolve(NAME);
        if (!files.exists(file)) {
            return false;
        }
        String text = new String(files.read(file, 0, LONGEST), StandardCharsets.UTF_8);
        Matcher content = CONTENT.matcher(text);
        if (!content.matches()) {
            String shown = text.replaceAll("[^ -~]", "?");
            throw new ManifestDamage(
                    file,
                    "",
                    "it does not say the format of a store (" + shown + ")",
                    "Maybe it was edited: of a store of this version it is the line `farol store " + CURRENT + "`.");
        }
        int format = Integer.parseInt(content.group(1));
        if (format > CURRENT) {
            throw new ManifestDamage(
                    file,
                    "",
                    "the store has format " + format + ", and this Farol knows formats up to " + CURRENT,
                    "Maybe start it with the newer Farol that wrote it; there is no way back but a backup from before.");
        }
        return true;
    }

    /** Marks a new store, durably. */
    public static void mark(Path folder, StoreFiles files) throws IOException {
        SmallFile.replace(folder.resolve(NAME), "farol store " + CURRENT + "\n", files);
    }
}
