package dev.farol.store.journal;

import dev.farol.store.files.AppendFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Gathers frames, so that a group is one write unless it is large. For one thread. */
final class FrameWriter {

    private static final int GATHERED = 1024 * 1024;

    private final ByteBuffer gathered = ByteBuffer.allocateDirect(GATHERED);

    /** Appends an entry for each payload. */
    void entries(AppendFile out, List<byte[]> payloads, long first, long forced, long salt) throws IOException {
        gathered.clear();
        long sequence = first;
        for (byte[] payload : payloads) {
            head(out, payload, sequence++, forced, salt);
            body(out, payload);
        }
        flush(out);
    }

    /** Appends a mark. */
    void mark(AppendFile out, long forced, long salt) throws IOException {
        gathered.clear();
        head(out, new byte[0], forced, forced, salt);
        flush(out);
    }

    private void head(AppendFile out, byte[] payload, long sequence, long forced, long salt) throws IOException {
        if (gathered.remaining() < Frame.HEAD) {
            flush(out);
        }
        Frame.putHead(gathered, payload, sequence, forced, salt);
    }

    private void body(AppendFile out, byte[] payload) throws IOException {
        int from = 0;
        while (from < payload.length) {
            if (!gathered.hasRemaining()) {
                flush(out);
            }
            int length = Math.min(gathered.remaining(), payload.length - from);
            gathered.put(payload, from, length);
            from += length;
        }
    }

    private void flush(AppendFile out) throws IOException {
        gathered.flip();
        if (gathered.hasRemaining()) {
            out.append(gathered);
        }
        gathered.clear();
    }
}
