package dev.farol.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where commands keep what they can make again. Stateless. */
public final class UserCache {

    private UserCache() {}

    /** {@code farol} in the cache folder of whoever runs the command. */
    public static Path folder() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home"));
        return Optional.ofNullable(configured)
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .orElse(home.resolve(".cache"))
                .resolve("farol");
    }
}
