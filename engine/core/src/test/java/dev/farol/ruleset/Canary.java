package dev.farol.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What every hostile file tries to set: a system property, or a file. */
record Canary(Path file) {

    private static final String PROPERTY = "farol.canary";

    static Canary quiet(Path folder) throws IOException {
        Canary canary = new Canary(folder.resolve("canary"));
        System.clearProperty(PROPERTY);
        Files.deleteIfExists(canary.file());
        return canary;
    }

    boolean sang() {
        return System.getProperty(PROPERTY) != null || Files.exists(file);
    }

    /** Text in which the place of the file is named. */
    String aim(String text) {
        return text.replace("${canary}", file.toString());
    }
}
