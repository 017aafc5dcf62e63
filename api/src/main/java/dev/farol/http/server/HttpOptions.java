package dev.farol.http.server;

import dev.farol.config.RequestLimits;
import dev.farol.config.ServerSettings;
import dev.farol.config.ServerSettings.TlsFiles;
import java.util.Optional;

/**
 * Where and how a server listens.
 *
 * @param port 0 for any that is free
 * @param open whether everyone is admin; only on loopback
 */
public record HttpOptions(String host, int port, boolean open, Optional<TlsFiles> tls, RequestLimits limits) {

    public static HttpOptions of(ServerSettings settings) {
        return new HttpOptions(settings.host(), settings.port(), settings.open(), settings.tls(), settings.limits());
    }
}
