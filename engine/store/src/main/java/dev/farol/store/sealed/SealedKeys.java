package dev.farol.store.sealed;

import java.io.IOException;
import java.util.Comparator;
import org.mapdb.DataInput2;
import org.mapdb.serializer.SerializerString;

/** Keys as MapDB writes strings, searched in the bytes of a node without making strings of all of them. Stateless. */
final class SealedKeys extends SerializerString {

    /** The place of a key among so many; where it is missing, as {@link java.util.Arrays#binarySearch} tells it. Reads all of them. */
    @Override
    @SuppressWarnings("rawtypes")
    public int valueArrayBinarySearch(String key, DataInput2 input, int count, Comparator comparator)
            throws IOException {
        int smaller = 0;
        boolean found = false;
        for (int i = 0; i < count; i++) {
            int order = compareNext(input, key);
            smaller += order < 0 ? 1 : 0;
            found |= order == 0;
        }
        return found ? smaller : -(smaller + 1);
    }

    /** Compares the next key with another, by {@link SealedOrder}. */
    private static int compareNext(DataInput2 input, String key) throws IOException {
        int length = input.unpackInt();
        int order = 0;
        for (int i = 0; i < length; i++) {
            int unit = input.unpackInt();
            if (order == 0) {
                order = i < key.length() ? unit - key.charAt(i) : 1;
            }
        }
        return order == 0 ? length - key.length() : order;
    }
}
