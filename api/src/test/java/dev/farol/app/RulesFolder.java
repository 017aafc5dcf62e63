package dev.farol.app;

import dev.farol.http.routes.TestRules;
import java.io.IOException;
import java.nio.file.Path;

/** A folder of few rules. */
final class RulesFolder {

    private RulesFolder() {}

    static Path in(Path folder) throws IOException {
        TestRules.write(TestRules.of(-25), folder);
        return folder;
    }
}
