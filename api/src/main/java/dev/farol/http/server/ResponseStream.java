package dev.farol.http.server;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A response as a stream: writing blocks while the reader is behind, and fails when it is gone, or reads nothing for too long. For one
 * writing thread, which is not that of the connection.
 */
final class ResponseStream extends OutputStream {

    private static final int BUFFER = 32 * 1024;
    private static final long AHEAD = 8L * BUFFER;

    private final HttpServerResponse response;
    private final Context context;
    private final long patienceMillis;
    private final byte[] buffer = new byte[BUFFER];
    private int count;
    private long pending;
    private boolean broken;

    ResponseStream(HttpServerResponse response, Context context, long patienceMillis) {
        this.response = response;
        this.context = context;
        this.patienceMillis = patienceMillis;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, BUFFER - count);
            System.arraycopy(bytes, from + done, buffer, count, part);
            count += part;
            done += part;
            if (count == BUFFER) {
                push();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (count > 0) {
            push();
        }
    }

    private void push() throws IOException {
        awaitRoom();
        Buffer part = Buffer.buffer(Arrays.copyOf(buffer, count));
        int length = count;
        count = 0;
        context.runOnContext(now -> response.write(part).onComplete(written -> written(length, written.failed())));
    }

    private synchronized void awaitRoom() throws IOException {
        long before = pending;
        long left = patienceMillis;
        long since = System.nanoTime();
        try {
            while (pending >= AHEAD && !broken && left > 0) {
                wait(left);
                since = pending < before ? System.nanoTime() : since;
                before = pending;
                left = patienceMillis - (System.nanoTime() - since) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while writing");
        }
        if (broken) {
            throw new IOException("the reader is gone");
        }
        if (pending >= AHEAD) {
            throw new IOException("the reader took nothing for " + patienceMillis + " ms");
        }
        pending += count;
    }

    private synchronized void written(int length, boolean failed) {
        pending -= length;
        broken |= failed;
        notifyAll();
    }

    /** Nobody reads any more. */
    synchronized void breakOff() {
        broken = true;
        notifyAll();
    }
}
