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
        long frames = (window.end() - badOffset) / Frame.HEAD;
        long at = badOffset + 1;
        while (at + Frame.HEAD <= window.end()) {
            int start = window.hold(at, Frame.HEAD);
            if (start < 0) {
                return -1;
            }
            int last = window.piece().limit() - Frame.HEAD;
            int found = firstPlausible(window.piece(), start, last, badSequence, frames, salt);
            at += found - start;
            if (found <= last) {
                if (isWhole(window, at)) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    /** Where in a piece something begins that may prove it; one more than the last place when nothing does. */
    private static int firstPlausible(ByteBuffer piece, int start, int last, long badSequence, long frames, long salt) {
        for (int at = start; at <= last; at++) {
            long sequence = Frame.sequence(piece, at, salt);
            if (sequence >= badSequence && sequence - badSequence <= frames) {
                long forced = Frame.forced(piece, at);
                if (forced >= badSequence && forced <= sequence) {
                    return at;
                }
            }
        }
        return last + 1;
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
