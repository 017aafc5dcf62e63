package dev.farol.http.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether somewhere is this machine. Stateless. */
public final class Loopback {

    private static final Pattern NAME =
            Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[(0*:){1,7}0*1\\]", Pattern.CASE_INSENSITIVE);

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:/?#@\\[\\]]+)(:[0-9]{0,5})?");

    private Loopback() {}

    /**
     * The address to listen on.
     *
     * @param open whether it must be of this machine alone
     * @throws IOException when there is no such host, or it is not loopback and must be
     */
    public static InetAddress address(String host, boolean open) throws IOException {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("could not listen on " + host + ": there is no such host\n  Maybe 127.0.0.1.", e);
        }
        if (open && !Arrays.stream(all).allMatch(InetAddress::isLoopbackAddress)) {
            throw new IOException(
                    "could not start without tokens on " + host + ": others can reach it, and everyone would be admin\n"
                            + "  Maybe --host 127.0.0.1, or create a token and start without --open.");
        }
        return all[0];
    }

    /** Whether a {@code Host} header names this machine. A name that others could give it (DNS rebinding) does not. */
    static boolean isNamed(String host) {
        var authority = AUTHORITY.matcher(host);
        return authority.matches() && NAME.matcher(authority.group(1)).matches();
    }

    /** Whether a page of an origin is one of this server. */
    static boolean isOwn(String origin, Optional<String> host) {
        String lower = origin.toLowerCase(Locale.ROOT);
        String authority = lower.replaceFirst("^https?://", "");
        return !authority.equals(lower) && authority.equals(host.orElse("").toLowerCase(Locale.ROOT));
    }
}
