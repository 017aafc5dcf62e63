package dev.farol.ruleset;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.Band;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.rules.Stage;
import dev.farol.scenario.KnownNames;
import dev.farol.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small rule folder without a mistake, to which tests add files. */
final class Folder {

    static final Path BAD = Path.of("src/test/resources/bad");
    private static final Path GOOD = BAD.resolve("_good");

    private final Path root;

    private Folder(Path root) {
        this.root = root;
    }

    /** What reading a folder found. */
    record Found(Optional<RuleSet> set, List<Diagnostic> messages) {

        String text() {
            return messages.stream().map(message -> message.text() + "\n").collect(Collectors.joining());
        }
    }

    static Folder good(Path root) {
        return new Folder(root).with(GOOD);
    }

    /** The files of another folder too; those that its {@code removed.txt} names are taken away. */
    Folder with(Path other) {
        try (Stream<Path> paths = Files.walk(other)) {
            for (Path from : paths.filter(Files::isRegularFile).toList()) {
                Path to = root.resolve(other.relativize(from).toString());
                Files.createDirectories(to.getParent());
                Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
            Path removed = root.resolve("removed.txt");
            for (String path : Files.exists(removed) ? Files.readAllLines(removed) : List.<String>of()) {
                Files.delete(root.resolve(path));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder with(String path, String content) {
        return with(path, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Folder with(String path, byte[] content) {
        try {
            Files.write(root.resolve(path), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Found read() {
        return read(root);
    }

    /** Reads and checks everything, scenarios too. */
    static Found read(Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = RuleFolder.read(folder, diagnostics);
        Optional<RuleSet> set = RuleSetReader.read(files, diagnostics);
        for (RuleFile file : files.scenarios().values()) {
            List<Scenario> scenarios = Scenario.read(file, diagnostics);
            set.map(Folder::names)
                    .ifPresent(names -> scenarios.forEach(scenario -> scenario.check(names, diagnostics)));
        }
        return new Found(set, diagnostics.sorted());
    }

    private static KnownNames names(RuleSet set) {
        return new KnownNames(
                set.vocabulary(),
                set.scorecard().bands().stream().map(Band::id).collect(Collectors.toSet()),
                set.rules(Stage.HEALTH).stream().map(rule -> rule.name()).collect(Collectors.toSet()),
                set.playbooks().keySet());
    }
}
