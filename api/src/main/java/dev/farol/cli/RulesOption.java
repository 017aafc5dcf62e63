package dev.farol.cli;

import dev.farol.drools.CompiledCache;
import dev.farol.ruleset.RuleErrors;
import dev.farol.service.Rules;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The rule folder of a command, and where what it compiles to is kept. */
final class RulesOption {

    @Option(names = "--rules", required = true, paramLabel = "DIR", description = "The rule folder.")
    private Path folder = Path.of("rules");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where compiled rules are kept, readable by you alone (default: farol in your cache folder).")
    private Path cache = userCache();

    Rules open() throws RuleErrors {
        return Rules.open(folder, CompiledCache.in(cache));
    }

    static Rules open(Path folder) throws RuleErrors {
        return Rules.open(folder, CompiledCache.in(userCache()));
    }

    private static Path userCache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        return Optional.ofNullable(configured)
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .orElse(home.resolve(".cache"))
                .resolve("farol");
    }
}
