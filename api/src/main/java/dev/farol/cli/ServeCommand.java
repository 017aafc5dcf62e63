package dev.farol.cli;

import dev.farol.config.Settings;
import dev.farol.service.rules.RuleSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Runs the server, until it is told to stop (Ctrl-C, SIGTERM).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Serving serving;
    private final Interruption interruption;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "0 for any that is free (default: 8080).")
    private Optional<String> port = Optional.empty();

    @Option(names = "--host", paramLabel = "NAME", description = "Where it listens (default: 127.0.0.1).")
    private Optional<String> host = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "The store; created (default: data).")
    private Optional<String> data = Optional.empty();

    @Option(names = "--rules", paramLabel = "DIR", description = "The rule folder (default: rules).")
    private Optional<String> rules = Optional.empty();

    @Option(
            names = "--rules-from",
            paramLabel = "files|draft",
            description = "Which wins where the rule folder is not what is live (default: files).")
    private Optional<RuleSource> rulesFrom = Optional.empty();

    @Option(names = "--open", description = "Everyone is admin, without a token; only on loopback.")
    private boolean open;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings (default: farol.yaml in the folder of the store, if it is there).")
    private Optional<String> config = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Any setting, such as nightly.cron=off; may be repeated.")
    private Map<String, String> others = new HashMap<>();

    ServeCommand(Serving serving, Interruption interruption) {
        this.serving = serving;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws Exception {
        Settings settings = Settings.read(flags(), others, System.getenv());
        CountDownLatch stop = new CountDownLatch(1);
        interruption.endsWith(stop::countDown);
        try (Serving.Running running = serving.start(settings)) {
            spec.commandLine().getOut().println("farol listens on " + running.url());
            stop.await();
        }
        return ExitCode.OK;
    }

    private Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>();
        port.ifPresent(value -> flags.put("port", value));
        host.ifPresent(value -> flags.put("host", value));
        data.ifPresent(value -> flags.put("data", value));
        rules.ifPresent(value -> flags.put("rules", value));
        rulesFrom.ifPresent(value -> flags.put("editing.from", value.name().toLowerCase(Locale.ROOT)));
        config.ifPresent(value -> flags.put("config", value));
        if (open) {
            flags.put("open", "true");
        }
        return flags;
    }
}
