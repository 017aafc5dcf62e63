package dev.farol.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Looks behind a bad frame for a whole one that proves by its forced mark that the bad one had been forced. */
final class ProofSearch {

    private ProofSearch() {}

    /**
     * Tries every byte as the beginning of a frame. Sequences are masked with a salt that no client knows, so that next to nothing but
     * frames gets as far as its checksum.
     *
     * @return where the proving frame begins, or -1
     */
    static long find(FileWindow window, long badOffset, long badSequence, long salt) throws IOException {
        for (long at = badOffset + 1; at + Frame.HEAD <= window.end(); at++) {
            int start = window.hold(at, Frame.HEAD);
            if (start < 0) {
                return -1;
            }
            long frames = (window.end() - badOffset) / Frame.HEAD;
            if (isPlausible(window.piece(), start, badSequence, frames, salt) && isWhole(window, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isPlausible(ByteBuffer piece, int start, long badSequence, long frames, long salt) {
        long sequence = Frame.sequence(piece, start, salt);
        long forced = Frame.forced(piece, start);
        return sequence >= badSequence
                && sequence - badSequence <= frames
                && forced >= badSequence
                && forced <= sequence;
    }

    private static boolean isWhole(FileWindow window, long at) throws IOException {
        int length = Frame.length(window.piece(), window.hold(at, Frame.HEAD));
        if (length < 0 || length > Frame.LARGEST_PAYLOAD) {
            return false;
        }
        int start = window.hold(at, Frame.HEAD + length);
        return start >= 0 && Frame.matches(window.piece(), start, length);
    }
}
