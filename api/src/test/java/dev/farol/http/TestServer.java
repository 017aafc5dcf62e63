package dev.farol.http;

import dev.farol.config.RequestLimits;
import dev.farol.config.Settings;
import dev.farol.config.SettingsProblem;
import dev.farol.http.operation.Operation;
import dev.farol.http.server.FarolHttp;
import dev.farol.http.server.HttpOptions;
import dev.farol.service.access.Principal;
import dev.farol.service.access.Role;
import dev.farol.service.measure.Meters;
import dev.farol.service.measure.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real server on a free port, with a token for each role: the label of the role itself. */
public final class TestServer implements AutoCloseable {

    public final Readiness readiness = new Readiness();
    public final Meters meters = new Meters();
    public final FarolHttp http;

    private TestServer(Map<String, String> settings, Failures failures, List<Resource> resources) {
        List<Resource> all = new ArrayList<>(resources);
        all.add(new Operation(readiness, meters));
        try {
            http = FarolHttp.start(options(settings), all, TestServer::principal, failures, readiness, meters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With these resources beside those of operation. */
    public static TestServer of(Resource... resources) {
        return new TestServer(Map.of(), failure -> Optional.empty(), List.of(resources));
    }

    /** With settings other than the defaults: names and values in turn. */
    public static TestServer with(Map<String, String> settings, Resource... resources) {
        return new TestServer(settings, failure -> Optional.empty(), List.of(resources));
    }

    public static TestServer failing(Failures failures, Resource... resources) {
        return new TestServer(Map.of(), failures, List.of(resources));
    }

    public static HttpOptions options(Map<String, String> settings) {
        Map<String, String> flags = new HashMap<>(Map.of("port", "0"));
        flags.putAll(settings);
        try {
            return HttpOptions.of(Settings.read(flags, Map.of()).server());
        } catch (SettingsProblem e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Principal> principal(String token) {
        return Role.of(token).map(role -> new Principal("id-" + token, token, role));
    }

    /** Without a token. */
    public Caller nobody() {
        return Caller.to(http.port());
    }

    public Caller as(Role role) {
        return nobody().as(role.label());
    }

    public Caller admin() {
        return as(Role.ADMIN);
    }

    public static RequestLimits limits() {
        return options(Map.of()).limits();
    }

    @Override
    public void close() {
        http.close();
        meters.close();
    }
}
