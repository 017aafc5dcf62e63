package dev.farol.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder whose rules are in order, and whose texts are code wherever a text can stand. */
public final class HostileTexts {

    private static final Path INERT = Path.of("src/test/resources/hostile/inert");

    private HostileTexts() {}

    /** The rule set of the folder. */
    public static RuleSet read(Path temp) throws IOException {
        Folder.Found found = Folder.good(Files.createDirectory(temp.resolve("rules")))
                .with(INERT, new Canary(temp.resolve("canary")))
                .read();
        return found.set().orElseThrow(() -> new AssertionError(found.text()));
    }
}
