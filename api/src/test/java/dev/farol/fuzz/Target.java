package dev.farol.fuzz;

import dev.farol.app.Server;
import dev.farol.config.Settings;
import dev.farol.crash.SmallRules;
import dev.farol.service.access.Role;
import dev.farol.service.access.Tokens;
import dev.farol.service.installation.Installation;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole server on a folder of its own, with a token for each role. */
final class Target implements Closeable {

    private final Path folder;
    private final Server server;
    private final Map<Role, String> tokens;

    private Target(Path folder, Server server, Map<Role, String> tokens) {
        this.folder = folder;
        this.server = server;
        this.tokens = tokens;
    }

    /** @param folder that it makes its data, rules and nothing else in */
    static Target start(Path folder) throws Exception {
        Path data = folder.resolve("data");
        Map<Role, String> tokens = tokens(data);
        Path rules = SmallRules.in(folder.resolve("rules"));
        Map<String, String> flags = Map.of(
                "port", "0",
                "data", data.toString(),
                "rules", rules.toString(),
                "nightly.cron", "off",
                "overlay.budget", "2MB",
                "limits.requestTimeout", "5s",
                "log.level", "error");
        return new Target(
                folder, Server.start(Settings.read(flags, Map.of()), Clock.systemUTC(), StoreFiles.real()), tokens);
    }

    private static Map<Role, String> tokens(Path data) throws Exception {
        Map<Role, String> tokens = new EnumMap<>(Role.class);
        try (Installation installation = Installation.open(data)) {
            for (Role role : Role.values()) {
                Tokens.Creation made = new Tokens(installation.store())
                        .create(role.label(), role, "test", Clock.systemUTC().instant())
                        .get();
                tokens.put(role, ((Tokens.Creation.Created) made).secret());
            }
        }
        return tokens;
    }

    int port() {
        return URI.create(server.url()).getPort();
    }

    Map<Role, String> tokens() {
        return tokens;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** What stands in the folder beside the data, and at the top of the data; not what the server is in the middle of writing. */
    Set<String> names() throws Exception {
        Set<String> names = new TreeSet<>();
        for (Path each : Set.of(folder, data(), Path.of(""))) {
            try (Stream<Path> all = Files.list(each)) {
                names.addAll(all.map(path -> each + ": " + path.getFileName())
                        .filter(name -> !name.endsWith(".tmp"))
                        .collect(Collectors.toSet()));
            }
        }
        return names;
    }

    @Override
    public void close() throws java.io.IOException {
        server.close();
    }
}
