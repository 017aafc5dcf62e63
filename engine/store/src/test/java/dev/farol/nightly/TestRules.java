package dev.farol.nightly;

import dev.farol.assess.CompiledRules;
import dev.farol.assess.RuleSets;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.DroolsRules;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rules that Farol comes with, and changed ones, compiled the quick way. */
final class TestRules implements RuleSets {

    private final Map<String, CompiledRules> versions = new LinkedHashMap<>();

    /** Compiles the rules that Farol comes with. */
    String standard() {
        return add(Path.of("../../rules"));
    }

    /** Compiles them with changed texts. */
    String changed(Path folder, UnaryOperator<String> change) throws IOException {
        RuleFiles files = RuleFolder.read(Path.of("../../rules"), new Diagnostics());
        for (RuleFile file : files.all().values()) {
            Path to = folder.resolve(file.path());
            Files.createDirectories(to.getParent());
            Files.writeString(to, change.apply(file.text()));
        }
        return add(folder);
    }

    private String add(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        RuleSet set = RuleSetReader.read(RuleFolder.read(folder, diagnostics), diagnostics)
                .orElseThrow(
                        () -> new IllegalStateException(diagnostics.sorted().toString()));
        versions.computeIfAbsent(
                set.version(), version -> new CompiledRules(set, DroolsRules.buildQuickly(set.rules())));
        return set.version();
    }

    List<String> versions() {
        return List.copyOf(versions.keySet());
    }

    @Override
    public Optional<CompiledRules> find(String version) {
        return Optional.ofNullable(versions.get(version));
    }

    void close() {
        versions.values().forEach(rules -> rules.evaluators().close());
    }
}
