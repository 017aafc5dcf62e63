package dev.farol.config;

import dev.farol.config.ServerSettings.Backups;
import dev.farol.config.ServerSettings.Editing;
import dev.farol.config.ServerSettings.Metrics;
import dev.farol.config.ServerSettings.Nightly;
import dev.farol.config.ServerSettings.Retention;
import dev.farol.config.ServerSettings.TlsFiles;
import dev.farol.diagnostic.Spelling;
import dev.farol.service.rules.RuleSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings with where each comes from: flag, then environment, then file, then default.
 *
 * @param server the typed values
 * @param lines one for each setting, for people: {@code port = 8080 (FAROL_PORT)}, secrets masked
 */
public record Settings(ServerSettings server, List<String> lines) {

    /** The file that is read where no other is named, if it is there. */
    private static final String FILE = "farol.yaml";

    private static final String CONFIG = "config";
    private static final String CONFIG_VARIABLE = "FAROL_CONFIG";

    /** Variables of the launcher, which are no settings. */
    private static final List<String> OTHER_VARIABLES =
            List.of(CONFIG_VARIABLE, "FAROL_HOME", "FAROL_TERMINAL", "FAROL_JAVA_OPTIONS");

    public Settings {
        lines = List.copyOf(lines);
    }

    /** As {@link #read(Map, Map, Map)}, with nothing set by {@code --set}. */
    public static Settings read(Map<String, String> flags, Map<String, String> environment) throws SettingsProblem {
        return read(flags, Map.of(), environment);
    }

    /**
     * Reads everything.
     *
     * @param flags by key, without dashes: {@code port}, {@code open}; and {@code config} for the file
     * @param set what {@code --set} says, by key: {@code tls.key}; a flag of its own counts before it
     * @param environment of the process; what does not start with {@code FAROL_} is not looked at
     * @throws SettingsProblem with every mistake
     */
    public static Settings read(Map<String, String> flags, Map<String, String> set, Map<String, String> environment)
            throws SettingsProblem {
        List<String> mistakes = new ArrayList<>();
        Resolution resolution = new Resolution(mistakes);
        resolution.add(ofFlags("--", flags, mistakes));
        resolution.add(ofFlags("--set ", set, mistakes));
        resolution.add(ofEnvironment(environment, mistakes));
        Optional<Path> named = Optional.ofNullable(flags.getOrDefault(CONFIG, environment.get(CONFIG_VARIABLE)))
                .map(Path::of);
        Path usual = resolution.quietly(Keys.DATA).resolve(FILE);
        if (named.isPresent() || Files.exists(usual)) {
            Map<String, Given> file = SettingsFile.read(named.orElse(usual), mistakes);
            if (named.isEmpty() && file.containsKey(Keys.DATA.key())) {
                mistakes.add(file.get(Keys.DATA.key()).source() + ": data cannot be set in the folder it names\n"
                        + "  Maybe as --data or FAROL_DATA.");
            }
            resolution.add(file);
        }
        ServerSettings server = typed(resolution);
        if (!mistakes.isEmpty()) {
            throw new SettingsProblem(mistakes);
        }
        return new Settings(server, resolution.lines());
    }

    private static Map<String, Given> ofFlags(String before, Map<String, String> flags, List<String> mistakes) {
        List<String> keys = Keys.ALL.stream().map(Setting::key).toList();
        Map<String, Given> given = new HashMap<>();
        flags.forEach((key, text) -> given.put(key, new Given(text, before + key)));
        given.remove(CONFIG);
        given.keySet().stream()
                .filter(key -> !keys.contains(key))
                .sorted()
                .forEach(key -> mistakes.add(before + key + ": unknown setting\n  " + Spelling.hint(key, keys)));
        given.keySet().retainAll(keys);
        return given;
    }

    private static Map<String, Given> ofEnvironment(Map<String, String> environment, List<String> mistakes) {
        Map<String, String> keys = new HashMap<>();
        Keys.ALL.forEach(setting -> keys.put(setting.variable(), setting.key()));
        Map<String, Given> given = new HashMap<>();
        environment.keySet().stream()
                .filter(name -> name.startsWith("FAROL_"))
                .sorted()
                .forEach(name -> {
                    String key = keys.get(name);
                    if (key != null) {
                        given.put(key, new Given(environment.getOrDefault(name, ""), name));
                    } else if (!OTHER_VARIABLES.contains(name)) {
                        mistakes.add(name + ": unknown variable\n  " + Spelling.hint(name, keys.keySet()));
                    }
                });
        return given;
    }

    private static ServerSettings typed(Resolution from) {
        Path data = from.get(Keys.DATA);
        if (from.get(Keys.PREVIEW) && from.get(Keys.FROM) == RuleSource.FILES) {
            from.mistake(
                    Keys.PREVIEW,
                    "a preview cannot be asked for where what is saved in the rule folder goes live",
                    "Maybe with editing.from: draft.");
        }
        return new ServerSettings(
                from.get(Keys.HOST),
                from.get(Keys.PORT),
                data,
                from.get(Keys.RULES),
                new Editing(from.get(Keys.FROM), from.get(Keys.PREVIEW)),
                from.get(Keys.OPEN),
                tls(from),
                new Nightly(from.get(Keys.CRON), from.get(Keys.ZONE), from.get(Keys.CATCH_UP)),
                new Retention(from.get(Keys.INTERACTIONS), from.get(Keys.REPLAY)),
                from.get(Keys.OVERLAY),
                from.get(Keys.SCRUB),
                new Backups(from.get(Keys.BACKUPS).orElse(data.resolve("backups")), from.get(Keys.KEEP)),
                from.get(Keys.AUDIT),
                new Metrics(from.get(Keys.MARGIN), from.get(Keys.EARLY), from.get(Keys.CHI)),
                limits(from),
                new Logging(from.get(Keys.FORMAT), from.get(Keys.LEVEL)));
    }

    private static Optional<TlsFiles> tls(Resolution from) {
        Optional<Path> certificate = from.get(Keys.CERTIFICATE);
        Optional<Path> key = from.get(Keys.KEY);
        if (certificate.isPresent() != key.isPresent()) {
            Setting<?> there = certificate.isPresent() ? Keys.CERTIFICATE : Keys.KEY;
            from.mistake(there, "tls.certificate and tls.key go together", "Maybe the other one is missing.");
            return Optional.empty();
        }
        certificate
                .filter(file -> !Files.isReadable(file))
                .ifPresent(file -> from.mistake(Keys.CERTIFICATE, "the certificate cannot be read (" + file + ")", ""));
        key.filter(file -> !Files.isReadable(file))
                .ifPresent(file -> from.mistake(Keys.KEY, "the private key cannot be read", ""));
        return certificate.map(file -> new TlsFiles(file, key.orElseThrow()));
    }

    private static RequestLimits limits(Resolution from) {
        return new RequestLimits(
                Math.toIntExact(from.get(Keys.BODY)),
                Math.toIntExact(from.get(Keys.BULK)),
                from.get(Keys.BODIES),
                Math.toIntExact(from.get(Keys.HEADERS)),
                Math.toIntExact(from.get(Keys.URI)),
                from.get(Keys.REQUEST_TIMEOUT),
                from.get(Keys.IDLE_TIMEOUT),
                from.get(Keys.CONNECTIONS),
                from.get(Keys.REQUESTS),
                from.get(Keys.WORKERS),
                from.get(Keys.QUEUE),
                from.get(Keys.DOWNLOADS),
                from.get(Keys.STREAMS),
                from.get(Keys.DRAIN));
    }
}
