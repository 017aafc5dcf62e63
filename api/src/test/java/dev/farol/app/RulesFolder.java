package dev.farol.app;

import dev.farol.http.routes.TestRules;
import dev.farol.rules.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of few rules. */
final class RulesFolder {

    private RulesFolder() {}

    static Path in(Path folder) throws IOException {
        for (RuleFile file : TestRules.of(-25).files().values()) {
            Path to = folder.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.write(to, file.content());
        }
        return folder;
    }
}
