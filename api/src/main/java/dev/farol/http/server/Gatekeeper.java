package dev.farol.http.server;

import dev.farol.http.Headers;
import dev.farol.http.Route;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.service.access.Principal;
import dev.farol.service.access.TokenCheck;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who a request comes from, and whether it may use a route. Thread safe. */
final class Gatekeeper {

    private static final String CHALLENGE = "Bearer realm=\"farol\"";
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final boolean open;
    private final TokenCheck tokens;
    /** The last host that was found to name this machine: nearly always that of the next request too. */
    private volatile String named = "";

    Gatekeeper(boolean open, TokenCheck tokens) {
        this.open = open;
        this.tokens = tokens;
    }

    /**
     * Where everyone is admin, a page of another site in a browser of this machine must not be: it sends no token either. Empty when all is
     * well.
     */
    Optional<Problem> foreign(Headers headers) {
        if (!open) {
            return Optional.empty();
        }
        Optional<String> host = headers.get("Host");
        if (!isNamed(host.orElse(""))) {
            return Optional.of(Problem.of(
                    Kind.FOREIGN_SITE,
                    "A server without tokens answers to loopback names only.",
                    "Maybe http://127.0.0.1 or http://localhost."));
        }
        Optional<String> origin = headers.get("Origin");
        boolean other = origin.isPresent() && !Loopback.isOwn(origin.get(), host);
        boolean fetched = headers.get("Sec-Fetch-Site")
                        .filter(OTHER_SITES::contains)
                        .isPresent()
                && headers.get("Sec-Fetch-Mode").filter("navigate"::equals).isEmpty();
        return other || fetched
                ? Optional.of(
                        Problem.of(Kind.FOREIGN_SITE, "A server without tokens takes no requests of other sites."))
                : Optional.empty();
    }

    private boolean isNamed(String host) {
        if (host.equals(named)) {
            return !host.isEmpty();
        }
        if (Loopback.isNamed(host)) {
            named = host;
            return true;
        }
        return false;
    }

    /**
     * Who asks.
     *
     * @throws dev.farol.http.problem.ProblemException 401 or 403 when it may not
     */
    Principal admit(Route route, Headers headers) {
        if (route.role().isEmpty()) {
            return Principal.NOBODY;
        }
        Principal principal = open ? Principal.OPEN : bearer(headers);
        if (!principal.role().covers(route.role().get())) {
            throw Problem.of(
                            Kind.FORBIDDEN,
                            "It needs the role " + route.role().get().label() + ", and the token has "
                                    + principal.role().label() + ".")
                    .asException();
        }
        return principal;
    }

    private Principal bearer(Headers headers) {
        String header = headers.get("Authorization").orElse("");
        int space = header.indexOf(' ');
        if (space < 0 || !header.substring(0, space).toLowerCase(Locale.ROOT).equals("bearer")) {
            throw Problem.of(
                            Kind.UNAUTHENTICATED,
                            "There is no token.",
                            "Maybe a header \"Authorization: Bearer TOKEN\" is missing.")
                    .with("WWW-Authenticate", CHALLENGE)
                    .asException();
        }
        String token = header.substring(space + 1).strip();
        boolean plain = !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return (plain ? tokens.principal(token) : Optional.<Principal>empty())
                .orElseThrow(() -> Problem.of(Kind.UNAUTHENTICATED, "The token is not known.", "Maybe it was revoked.")
                        .with("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"")
                        .asException());
    }
}
