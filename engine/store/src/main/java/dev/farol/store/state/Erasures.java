package dev.farol.store.state;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The customers that were erased, each as a keyed hash (HMAC-SHA-256, cut to 128 bits) of its id, which tells nothing of the id to
 * those without the key. Thread safe.
 */
public final class Erasures {

    /** Where the records of erased customers begin. */
    public static final String PREFIX = "erased/";

    private static final int BYTES = 16;

    private final SecretKeySpec key;
    private final Set<String> erased = ConcurrentHashMap.newKeySet();

    /** @param key of this store, at random */
    public Erasures(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** Whether the customer was erased. */
    public boolean has(String customer) {
        return !erased.isEmpty() && erased.contains(key(customer));
    }

    /** The key of the record that says that a customer was erased. */
    public String key(String customer) {
        return PREFIX + hash(customer);
    }

    /** The keyed hash of a customer, by which those who write of it can go on to refer to it. */
    public String hash(String customer) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] all = mac.doFinal(customer.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("no HMAC-SHA-256 in this Java", missing);
        }
    }

    /** Takes note of a record that is put or read, should it be of an erased customer. */
    public void note(String recordKey) {
        if (recordKey.startsWith(PREFIX)) {
            erased.add(recordKey);
        }
    }

    /** What such a record holds: when. */
    static byte[] value(Instant at) {
        return at.toString().getBytes(StandardCharsets.UTF_8);
    }
}
