package dev.farol.store.state;

import dev.farol.history.History;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.document.MalformedDocument;
import dev.farol.store.sealed.SealedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One state of the store: sealed files, overlays set apart, and the one that still grows. Replaced as a whole; sealed files of a
 * replaced state stay open while somebody reads it. Thread safe.
 */
public final class Layers {

    private final List<SealedFile> sealed;
    private final SortedMap<String, byte[]> sealedRecords;
    private final List<Overlay> frozen;
    private final Overlay active;
    private final List<Overlay> overlays;
    private final AtomicInteger readers = new AtomicInteger(1);

    /**
     * @param sealed oldest first; each retained once for this state
     * @param sealedRecords system records of all sealed files together
     * @param frozen oldest first
     */
    public Layers(
            List<SealedFile> sealed, SortedMap<String, byte[]> sealedRecords, List<Overlay> frozen, Overlay active) {
        this.sealed = List.copyOf(sealed);
        this.sealedRecords = sealedRecords;
        this.frozen = List.copyOf(frozen);
        this.active = active;
        List<Overlay> all = new ArrayList<>(frozen);
        all.add(active);
        this.overlays = List.copyOf(all);
    }

    /** Keeps the files of this state open; false when it was replaced and nobody reads it any more. */
    public boolean retain() {
        int now = readers.get();
        while (now > 0) {
            if (readers.compareAndSet(now, now + 1)) {
                return true;
            }
            now = readers.get();
        }
        return false;
    }

    /** Gives back what {@link #retain} took, or what the store itself had. */
    public void release() {
        if (readers.decrementAndGet() == 0) {
            sealed.forEach(SealedFile::release);
        }
    }

    /** The same sealed files, retained once more, with other overlays. */
    public Layers with(List<Overlay> otherFrozen, Overlay otherActive) {
        sealed.forEach(SealedFile::retain);
        return new Layers(sealed, sealedRecords, otherFrozen, otherActive);
    }

    /** The layers below a cut, for whoever has retained these: the overlay that grows is left out. */
    public Layers below(List<Overlay> overlays) {
        return with(overlays, new Overlay(0));
    }

    public List<SealedFile> sealed() {
        return sealed;
    }

    public SortedMap<String, byte[]> sealedRecords() {
        return sealedRecords;
    }

    public List<Overlay> frozen() {
        return frozen;
    }

    public Overlay active() {
        return active;
    }

    /** All overlays, oldest first. */
    public List<Overlay> overlays() {
        return overlays;
    }

    /** About how much memory all overlays take. */
    public long overlayBytes() {
        long all = active.bytes();
        for (Overlay overlay : frozen) {
            all += overlay.bytes();
        }
        return all;
    }

    /** The layers of a customer laid over one another; empty when nothing stands. */
    public Optional<Document> document(String id) throws IOException {
        Document found = null;
        for (int i = overlays.size() - 1; i >= 0 && !isComplete(found); i--) {
            found = over(found, overlays.get(i).document(id).orElse(null));
        }
        for (int i = sealed.size() - 1; i >= 0 && !isComplete(found); i--) {
            Optional<byte[]> bytes = sealed.get(i).customer(id);
            found = bytes.isPresent() ? over(found, decode(id, bytes.get())) : found;
        }
        return Optional.ofNullable(found)
                .filter(document -> !document.profiles().isEmpty());
    }

    /** Whether the document of a customer may be another one than it was once everything up to a journal entry was known. */
    public boolean changedSince(String id, long sequence) {
        return overlays.get(0).from() > sequence
                || overlays.stream()
                        .anyMatch(
                                overlay -> overlay.pile(id).map(Pile::sequence).orElse(0L) > sequence);
    }

    /** What can be said of interactions of a customer at a glance. */
    public Glance glance(String id, History interactions) throws IOException {
        Glance glance = Glance.NO_CUSTOMER;
        for (Overlay overlay : overlays) {
            Optional<Pile> pile = overlay.pile(id);
            glance = glance.and(pile.isEmpty() ? Glance.NO_CUSTOMER : pile.get().glance(interactions));
        }
        for (int i = sealed.size() - 1; i >= 0 && glance != Glance.UNSURE; i--) {
            Optional<byte[]> bytes = sealed.get(i).customer(id);
            glance = glance.and(bytes.isEmpty() ? Glance.NO_CUSTOMER : Glance.at(bytes.get(), interactions));
        }
        return glance;
    }

    private static boolean isComplete(@Nullable Document document) {
        return document != null && document.erased();
    }

    private static @Nullable Document over(@Nullable Document newer, @Nullable Document older) {
        if (newer == null || older == null) {
            return newer == null ? older : newer;
        }
        return newer.over(older);
    }

    /** The document of bytes that were sealed. */
    public static Document decode(String id, byte[] bytes) throws IOException {
        try {
            return DocumentCodec.decode(id, bytes);
        } catch (MalformedDocument malformed) {
            throw new IOException(
                    "could not read customer (" + id + ") of the store: " + malformed.getMessage(), malformed);
        }
    }

    /** A system record. */
    public Optional<byte[]> record(String key) {
        for (int i = overlays.size() - 1; i >= 0; i--) {
            Optional<byte[]> value = overlays.get(i).records().get(key);
            if (value != null) {
                return value;
            }
        }
        return Optional.ofNullable(sealedRecords.get(key));
    }

    /** The system records whose keys begin so. */
    public SortedMap<String, byte[]> records(String prefix) {
        String end = prefix + Character.MAX_VALUE;
        SortedMap<String, byte[]> all = new TreeMap<>(sealedRecords.subMap(prefix, end));
        for (Overlay overlay : overlays) {
            overlay.records().subMap(prefix, end).forEach((key, value) -> {
                if (value.isPresent()) {
                    all.put(key, value.get());
                } else {
                    all.remove(key);
                }
            });
        }
        return all;
    }
}
