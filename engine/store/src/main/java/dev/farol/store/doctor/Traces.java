package dev.farol.store.doctor;

import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks for the id of a customer who should be nowhere. Stateless but for the id. */
final class Traces {

    /** Shorter ids are found in raw bytes by chance. */
    static final int SHORTEST_RAW = 4;

    private final String id;
    private final byte[] utf8;
    private final List<byte[]> patterns = new ArrayList<>();

    Traces(String id) {
        this.id = id;
        this.utf8 = id.getBytes(StandardCharsets.UTF_8);
        if (utf8.length >= SHORTEST_RAW) {
            patterns.add(utf8);
            patterns.add(asKey(id));
        }
    }

    String id() {
        return id;
    }

    /** As keys of sealed files are written: each character in groups of seven bits, the last one marked. */
    private static byte[] asKey(String id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < id.length(); i++) {
            char each = id.charAt(i);
            for (int shift = 14; shift > 0; shift -= 7) {
                if (each >>> shift != 0) {
                    out.write((each >>> shift) & 0x7F);
                }
            }
            out.write((each & 0x7F) | 0x80);
        }
        return out.toByteArray();
    }

    /** Whether bytes have it, written in any way that the store writes texts. */
    boolean in(byte[] bytes) {
        return patterns.stream().anyMatch(pattern -> indexOf(bytes, bytes.length, pattern, 0) >= 0);
    }

    /** The places in bytes where it begins. */
    List<Integer> places(byte[] bytes) {
        List<Integer> places = new ArrayList<>();
        for (byte[] pattern : patterns) {
            for (int at = indexOf(bytes, bytes.length, pattern, 0);
                    at >= 0;
                    at = indexOf(bytes, bytes.length, pattern, at + 1)) {
                places.add(at);
            }
        }
        return places;
    }

    /** How many bytes at the end of a piece may be the beginning of it. */
    int overlap() {
        return patterns.stream().mapToInt(pattern -> pattern.length).max().orElse(1) - 1;
    }

    /** Whether a journal entry is of the customer; telling that it is erased is too. */
    boolean in(Entry entry) {
        return entry.changes().stream().anyMatch(this::names);
    }

    private boolean names(Change change) {
        if (change instanceof Change.ProfileSet set) {
            return set.customer().id().equals(id);
        } else if (change instanceof Change.InteractionsAdded added) {
            return added.customer().equals(id);
        } else if (change instanceof Change.InteractionTakenBack back) {
            return back.customer().equals(id);
        } else if (change instanceof Change.TaskChanged changed) {
            return changed.task().customer().equals(id);
        } else if (change instanceof Change.CustomerErased erased) {
            return erased.customer().equals(id);
        }
        return change instanceof Change.RecordPut put
                && ((put.key().contains(id) && utf8.length >= SHORTEST_RAW) || in(put.value()));
    }

    private static int indexOf(byte[] bytes, int length, byte[] pattern, int from) {
        for (int at = from; at + pattern.length <= length; at++) {
            int same = 0;
            while (same < pattern.length && bytes[at + same] == pattern[same]) {
                same++;
            }
            if (same == pattern.length) {
                return at;
            }
        }
        return -1;
    }
}
