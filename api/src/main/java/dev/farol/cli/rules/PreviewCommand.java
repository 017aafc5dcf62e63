package dev.farol.cli.rules;

import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.BulkPreview;
import dev.farol.cli.output.Bar;
import dev.farol.cli.output.Exit;
import dev.farol.cli.output.FormatOption;
import dev.farol.cli.source.CustomerSource;
import dev.farol.config.UserCache;
import dev.farol.drools.CompiledCache;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.file.output.JsonLines;
import dev.farol.file.output.Rejects;
import dev.farol.preview.Preview;
import dev.farol.preview.PreviewJson;
import dev.farol.preview.PreviewText;
import dev.farol.rulebook.RuleVersions;
import dev.farol.ruleset.RuleSet;
import dev.farol.service.rules.CompiledPair;
import dev.farol.service.rules.PreviewStore;
import dev.farol.store.ReadOnlyStore;
import dev.farol.store.Records;
import dev.farol.store.files.StoreFiles;
import dev.farol.trial.TrialRefused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
        name = "preview",
        description = "Says who would change band, and why, if these rules went live.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The rule folder that may go live.")
    private Path folder = Path.of("rules");

    @Option(
            names = "--against",
            paramLabel = "VERSION|DIR",
            description = "Rules to compare with (default: the active version of the store).")
    private Optional<String> against = Optional.empty();

    @Mixin
    private PreviewOptions options = new PreviewOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes (default: stdout).")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws IOException {
        Optional<CustomerSource.Pair> files = options.files();
        if (files.isPresent()) {
            String other = against.orElseThrow(
                    () -> options.wrong("With files, --against has to name the rules to compare with."));
            NamedRules before = NamedRules.folder(Path.of(other));
            return compare(before, (pair, bar) -> ofFiles(pair, files.get(), bar));
        }
        try (ReadOnlyStore store = ReadOnlyStore.open(options.data(), StoreFiles.real())) {
            NamedRules before = NamedRules.folderOrVersion(
                    against.orElseGet(() -> active(store.records())), Optional.of(store.records()));
            return compare(before, (pair, bar) -> ofStore(pair, store, bar));
        }
    }

    private String active(Records records) {
        return RuleVersions.active(records)
                .orElseThrow(() -> options.wrong("The store has no active rules.\n  Maybe name some with --against."));
    }

    /** Where the customers come from. */
    private interface Source {
        int preview(CompiledPair rules, Bar bar) throws IOException;
    }

    private int compare(NamedRules before, Source source) throws IOException {
        NamedRules after = NamedRules.folder(folder);
        if (before.set().isEmpty() || after.set().isEmpty()) {
            Refused.say(List.of(before, after), format.isJson(), spec.commandLine());
            return Exit.FINDINGS;
        }
        RuleSet earlier = before.set().get();
        RuleSet later = after.set().get();
        try (CompiledPair pair = CompiledPair.of(earlier, later, CompiledCache.in(UserCache.folder()));
                Bar bar = Bar.onTerminal()) {
            return source.preview(pair, bar);
        }
    }

    private int ofFiles(CompiledPair rules, CustomerSource.Pair files, Bar bar) throws IOException {
        RuleSet before = rules.pair().before();
        RuleSet after = rules.pair().after();
        if (!before.vocabulary().equals(after.vocabulary())) {
            err("farol: interactions.yaml differs; the files are read with that of " + folder);
        }
        BulkOptions bulk =
                BulkOptions.standard(options.asOf(after.scorecard().zone())).withThreads(options.threads());
        try (Rejects unseen = Rejects.to(Path.of("/dev/null"), Disk.REAL)) {
            Preview preview = new BulkPreview(rules.pair(), bulk, bar)
                    .preview(files.customers(), files.interactions(), options.among(), options.movers(), unseen);
            bar.end();
            write(preview);
            if (unseen.count() > 0) {
                err("farol: " + unseen.count() + " bad lines were left out; score lists them");
                return Exit.FINDINGS;
            }
            return ExitCode.OK;
        }
    }

    private int ofStore(CompiledPair rules, ReadOnlyStore store, Bar bar) throws IOException {
        PreviewStore work = new PreviewStore(
                options.asOf(rules.pair().after().scorecard().zone()),
                options.among(),
                options.movers(),
                options.threads());
        try {
            Preview preview = work.run(store, rules.pair(), bar);
            bar.end();
            write(preview);
            return ExitCode.OK;
        } catch (TrialRefused refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private void write(Preview preview) throws IOException {
        byte[] result = format.isJson() ? json(preview) : text(preview);
        if (out.isEmpty()) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.print(new String(result, StandardCharsets.UTF_8));
            terminal.flush();
            return;
        }
        try (AtomicFile file = AtomicFile.open(out.get(), Disk.REAL)) {
            file.stream().write(result);
            file.commit();
        }
    }

    private byte[] text(Preview preview) {
        return (String.join("\n", PreviewText.of(preview, options.language())) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json(Preview preview) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        lines.line(json -> PreviewJson.write(preview, options.language(), json));
        lines.flush();
        return bytes.toByteArray();
    }

    private void err(String message) {
        spec.commandLine().getErr().println(message);
    }
}
