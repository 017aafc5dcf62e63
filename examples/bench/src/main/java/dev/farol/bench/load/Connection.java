package dev.farol.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection with at most one request under way. For one thread. */
final class Connection implements AutoCloseable {

    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "\r\ncontent-length: ";
    private static final int STATUS = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private ByteBuffer out = ByteBuffer.allocate(0);
    private ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
    private byte[] seen = new byte[1 << 16];
    private int status;
    private int body = -1;
    private int searched;
    /** Nanosecond at which the request counts as sent; 0 when none is under way. */
    long since;
    /** Nanosecond at which the next request is to be sent. */
    long due;

    Connection(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    SocketChannel channel() {
        return channel;
    }

    /** Begins a request; true when all of it is out. */
    boolean send(byte[] request, long from) throws IOException {
        since = from;
        out = ByteBuffer.wrap(request);
        in.clear();
        body = -1;
        searched = 0;
        return write();
    }

    boolean write() throws IOException {
        channel.write(out);
        return !out.hasRemaining();
    }

    /** Reads what is there; the status once the answer is whole, else 0. */
    int read() throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("the server closed a connection in the middle of an answer");
        }
        if (body < 0) {
            head();
        }
        if (body < 0 || in.position() < body) {
            grow();
            return 0;
        }
        since = 0;
        return status;
    }

    /** Finds out where the body ends. */
    private void head() {
        int length = in.position();
        in.get(searched, seen, searched, length - searched);
        for (int i = Math.max(0, searched - 3); i + END.length <= length; i++) {
            if (seen[i] == '\r' && seen[i + 1] == '\n' && seen[i + 2] == '\r' && seen[i + 3] == '\n') {
                String head = new String(seen, 0, i + 2, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                status = Integer.parseInt(head.substring(STATUS, STATUS + 3));
                int at = head.indexOf(LENGTH);
                int from = at + LENGTH.length();
                body = i + END.length + (at < 0 ? 0 : Integer.parseInt(head.substring(from, head.indexOf('\r', from))));
                return;
            }
        }
        searched = length;
    }

    private void grow() {
        int needed = Math.max(body, in.position() + 1);
        if (needed > in.capacity()) {
            ByteBuffer larger = ByteBuffer.allocateDirect(Math.max(needed, in.capacity() * 2));
            in.flip();
            larger.put(in);
            in = larger;
            seen = java.util.Arrays.copyOf(seen, larger.capacity());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
