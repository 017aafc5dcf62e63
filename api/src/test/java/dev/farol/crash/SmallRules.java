package dev.farol.crash;

import dev.farol.http.routes.TestRules;
import java.io.IOException;
import java.nio.file.Path;

/** A folder of few rules, by which a customer on a plan who never signs in gets a task. */
public final class SmallRules {

    private SmallRules() {}

    public static Path in(Path folder) throws IOException {
        TestRules.write(TestRules.of(-25), folder);
        return folder;
    }
}
