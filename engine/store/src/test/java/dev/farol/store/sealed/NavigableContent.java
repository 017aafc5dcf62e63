package dev.farol.store.sealed;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/** Content of a sealed file, in memory. */
record NavigableContent(NavigableMap<String, byte[]> customers, NavigableMap<String, byte[]> parts)
        implements SealedContent {

    static NavigableContent random(Random random, int customers, int bytes) {
        NavigableMap<String, byte[]> all = new TreeMap<>(SealedOrder.IDS);
        while (all.size() < customers) {
            all.put(Ids.random(random), bytes(random, bytes));
        }
        NavigableMap<String, byte[]> parts = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            parts.put("part " + i, bytes(random, 3_000_000));
        }
        return new NavigableContent(all, parts);
    }

    /** Mostly of about that size, a few empty or ten times as large. */
    private static byte[] bytes(Random random, int size) {
        int kind = random.nextInt(50);
        byte[] bytes = new byte[kind == 0 ? 0 : random.nextInt(size + 1) * (kind == 1 ? 10 : 1)];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void writeTo(SealedWriter writer) throws IOException {
        for (Map.Entry<String, byte[]> part : parts.descendingMap().entrySet()) {
            writer.part(part.getKey(), part.getValue());
        }
        for (Map.Entry<String, byte[]> customer : customers.entrySet()) {
            writer.customer(customer.getKey(), customer.getValue());
        }
    }
}
