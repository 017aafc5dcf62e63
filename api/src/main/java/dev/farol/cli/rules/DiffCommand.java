package dev.farol.cli.rules;

import dev.farol.cli.output.Exit;
import dev.farol.cli.output.FormatOption;
import dev.farol.difference.DifferenceJson;
import dev.farol.difference.DifferenceText;
import dev.farol.difference.FileDifference;
import dev.farol.difference.RuleSetDifference;
import dev.farol.difference.TextDifference;
import dev.farol.store.ReadOnlyStore;
import dev.farol.store.Records;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description =
                "Says what two rule folders, or versions of a store, say differently: by rule, then line by line.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "A rule folder; with --data, also a version.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private String after = "";

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of a store, which is only read.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws IOException {
        if (data.isEmpty()) {
            return compare(Optional.empty());
        }
        try (ReadOnlyStore store = ReadOnlyStore.open(data.get(), StoreFiles.real())) {
            return compare(Optional.of(store.records()));
        }
    }

    private int compare(Optional<Records> store) throws IOException {
        NamedRules a = NamedRules.folderOrVersion(before, store);
        NamedRules b = NamedRules.folderOrVersion(after, store);
        PrintWriter out = spec.commandLine().getOut();
        List<FileDifference> files = TextDifference.unified(a.files(), b.files());
        if (a.set().isEmpty() || b.set().isEmpty()) {
            Refused.say(List.of(a, b), format.isJson(), spec.commandLine());
            return Exit.FINDINGS;
        }
        RuleSetDifference difference =
                RuleSetDifference.of(a.set().get(), b.set().get());
        if (format.isJson()) {
            Report.json(json -> DifferenceJson.write(difference, files, json), out);
        } else {
            DifferenceText.lines(difference, files).forEach(line -> out.print(line + "\n"));
            out.flush();
        }
        return ExitCode.OK;
    }
}
