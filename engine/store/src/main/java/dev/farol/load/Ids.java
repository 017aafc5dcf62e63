package dev.farol.load;

import dev.farol.file.customers.CustomerIndex;
import dev.farol.file.interactions.CustomerNumbers;
import dev.farol.store.sealed.SealedOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The customers of both files by number: those of the customers file in its order, then those that only interactions name, in the order in
 * which they turn up. Thread safe.
 */
final class Ids implements CustomerNumbers {

    private final CustomerIndex ofFile;
    private final int files;
    private final CustomerIndex others = new CustomerIndex();
    private final List<String> otherIds = new ArrayList<>();

    Ids(CustomerIndex ofFile) {
        this.ofFile = ofFile;
        this.files = ofFile.size();
    }

    @Override
    public int find(byte[] bytes, int from, int length) {
        int number = ofFile.find(bytes, from, length);
        return number == CustomerIndex.UNKNOWN ? other(bytes, from, length) : number;
    }

    private synchronized int other(byte[] bytes, int from, int length) {
        int number = others.find(bytes, from, length);
        if (number == CustomerIndex.UNKNOWN) {
            String id = new String(bytes, from, length, StandardCharsets.UTF_8);
            number = others.add(id);
            otherIds.add(id);
        }
        return files + number;
    }

    synchronized int size() {
        return files + others.size();
    }

    /** The id of a number behind those of the customers file. */
    synchronized String other(int number) {
        return otherIds.get(number - files);
    }

    /** All ids in the order of sealed files. */
    static String[] sorted(String[] ids) {
        String[] sorted = ids.clone();
        Arrays.parallelSort(sorted, SealedOrder.IDS);
        return sorted;
    }
}
