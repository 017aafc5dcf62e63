package dev.farol.cli.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Some of many customers, by which it is seen how many of others were among them: those whose ids hash lowest, so that everybody samples the
 * same ones. It is exact where they are all or nothing, or few. Immutable.
 *
 * @param of how many customers there were
 * @param lowest their lowest hashes, in ascending order, as hexadecimal digits
 */
record CustomerSample(long of, List<String> lowest) {

    private static final int MOST = 400;
    private static final int BYTES = 5;

    CustomerSample {
        lowest = List.copyOf(lowest);
    }

    /** That of these customers. */
    static CustomerSample of(Collection<String> customers) {
        TreeSet<String> lowest = new TreeSet<>();
        for (String customer : customers) {
            lowest.add(hash(customer));
            if (lowest.size() > MOST) {
                lowest.pollLast();
            }
        }
        return new CustomerSample(customers.size(), new ArrayList<>(lowest));
    }

    /** How many of these, each once, were among the customers of the sample; an estimate where only a part of them was. */
    long alsoIn(Collection<String> others) {
        boolean whole = of <= lowest.size();
        long compared = 0;
        long found = 0;
        for (String other : others) {
            String hash = hash(other);
            if (whole || (!lowest.isEmpty() && hash.compareTo(lowest.get(lowest.size() - 1)) <= 0)) {
                compared++;
                found += lowest.contains(hash) ? 1 : 0;
            }
        }
        return compared == 0 ? 0 : Math.round((double) others.size() * found / compared);
    }

    private static String hash(String customer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(customer.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
