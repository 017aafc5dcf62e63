package dev.farol.cli;

import dev.farol.config.UserCache;
import dev.farol.drools.CompiledCache;
import dev.farol.ruleset.RuleErrors;
import dev.farol.service.Rules;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The rule folder of a command, and where what it compiles to is kept. */
final class RulesOption {

    @Option(names = "--rules", required = true, paramLabel = "DIR", description = "The rule folder.")
    private Path folder = Path.of("rules");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where compiled rules are kept, readable by you alone (default: farol in your cache folder).")
    private Path cache = UserCache.folder();

    Rules open() throws RuleErrors {
        return Rules.open(folder, CompiledCache.in(cache));
    }

    static Rules open(Path folder) throws RuleErrors {
        return Rules.open(folder, CompiledCache.in(UserCache.folder()));
    }
}
