package dev.farol.store.sealed;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;
import org.mapdb.Serializer;

/**
 * Where the values of customers stand in a file, by the prints of their ids: what goes down the tree reads a hundred keys for one. 8 bytes
 * an id. Immutable.
 */
final class ValuePlaces {

    private static final int NODE = 32;

    /** By number of a print; 0 where the tree has to tell. */
    private final long[] records;

    private ValuePlaces(long[] records) {
        this.records = records;
    }

    /** Of a file that is only looked at. */
    static ValuePlaces unknown(IdPrints prints) {
        return new ValuePlaces(new long[prints.size()]);
    }

    /** Reads the keys of a tree whose values stand outside of its nodes, which therefore have the places of values in their stead. */
    static ValuePlaces of(BTreeMap<String, byte[]> tree, IdPrints prints) {
        BTreeMap<String, Long> places = new BTreeMap<>(
                Serializer.STRING,
                Serializer.RECID,
                tree.getRootRecidRecid(),
                tree.getStore(),
                true,
                NODE,
                Serializer.STRING,
                false,
                0,
                true,
                null);
        long[] records = new long[prints.size()];
        Iterator<Map.Entry<String, Long>> entries = places.entryIterator();
        while (entries.hasNext()) {
            Map.Entry<String, Long> entry = entries.next();
            int number = prints.find(entry.getKey());
            if (number >= 0 && !prints.isShared(number)) {
                records[number] = entry.getValue();
            }
        }
        return new ValuePlaces(records);
    }

    byte @Nullable [] read(BTreeMap<String, byte[]> tree, String id, int number) {
        return records[number] == 0 ? tree.get(id) : tree.getStore().get(records[number], Serializer.BYTE_ARRAY);
    }
}
