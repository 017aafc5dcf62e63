package dev.farol.store.sealed;

import java.util.ArrayList;
import java.util.List;

/**
 * What a store consists of, apart from its journal. Immutable; {@link ManifestFile} keeps it on disk.
 *
 * @param store names the store; stays the same for as long as it lives, in its copies too
 * @param number one more with every change
 * @param upTo everything up to this journal sequence is sealed
 * @param layers sealed files, oldest first; what a later one has stands before what an earlier one has
 */
public record Manifest(String store, long number, long upTo, List<Layer> layers) {

    public Manifest {
        layers = List.copyOf(layers);
        long before = 0;
        for (Layer layer : layers) {
            if (layer.upTo() < before || layer.upTo() > upTo) {
                throw new IllegalArgumentException("layer " + layer.file().name() + " is sealed up to (" + layer.upTo()
                        + "), which is not between the layer before it (" + before + ") and the store (" + upTo + ")");
            }
            before = layer.upTo();
        }
    }

    /** Of a store that has nothing sealed yet. */
    public static Manifest empty(String store) {
        return new Manifest(store, 0, 0, List.of());
    }

    /** The next manifest, with one more layer. */
    public Manifest plus(SealedEntry file, long sealedUpTo) {
        return merged(0, layers.size(), file, sealedUpTo);
    }

    /** The next manifest, with one layer in the place of the {@code oldest} first ones. */
    public Manifest compacted(int oldest, SealedEntry file, long sealedUpTo) {
        return merged(oldest, 0, file, sealedUpTo);
    }

    private Manifest merged(int dropped, int before, SealedEntry file, long sealedUpTo) {
        List<Layer> next = new ArrayList<>(layers.subList(0, before));
        next.add(new Layer(file, sealedUpTo));
        next.addAll(layers.subList(Math.max(dropped, before), layers.size()));
        return new Manifest(store, number + 1, Math.max(upTo, sealedUpTo), next);
    }
}
