package dev.farol.fuzz;

import dev.farol.http.Reply;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection over which any bytes can be sent, and whole answers read. Every wait has an end. For one thread. */
final class Wire implements Closeable {

    private static final int LONGEST_MILLIS = 30_000;
    private static final int PAUSE_MILLIS = 20;

    private final Socket socket;
    private final InputStream in;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Sends in small pieces with pauses; whether it could send all of them before it was answered. */
    boolean sendSlowly(byte[] bytes, int pieces) throws InterruptedException {
        int size = Math.max(1, bytes.length / pieces);
        try {
            for (int at = 0; at < bytes.length; at += size) {
                socket.getOutputStream().write(bytes, at, Math.min(size, bytes.length - at));
                Thread.sleep(PAUSE_MILLIS);
            }
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The answer to a request of a method; answers that only say that another follows are passed over. */
    Reply receive(String method) throws IOException {
        while (true) {
            String first = line();
            int status = Integer.parseInt(first.split(" ")[1]);
            HttpHeaders headers = headers();
            if (status >= 200) {
                boolean empty = method.equals("HEAD") || status == 204 || status == 304;
                String body = empty ? "" : new String(body(headers), StandardCharsets.UTF_8);
                return new Reply(status, headers, body);
            }
        }
    }

    /** Whether more requests may be sent after an answer. */
    static boolean isKept(Reply reply) {
        return !reply.header("connection").orElse("").equalsIgnoreCase("close");
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("closed after (" + line + ")");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private HttpHeaders headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private byte[] body(HttpHeaders headers) throws IOException {
        if (headers.firstValue("content-length").isPresent()) {
            int length = Integer.parseInt(headers.firstValue("content-length").get());
            byte[] body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException("closed within a body");
            }
            return body;
        }
        if (headers.firstValue("transfer-encoding").isEmpty()) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
