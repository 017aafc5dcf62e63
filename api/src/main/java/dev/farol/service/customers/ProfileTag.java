package dev.farol.service.customers;

import dev.farol.customer.Customer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** A hash of a profile: SHA-256 over its fields in order, each with its kind and the lengths of its texts. Stateless. */
final class ProfileTag {

    private static final int BYTES = 12;

    private ProfileTag() {}

    static String of(Customer customer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, 'i', "", customer.id());
            new TreeMap<>(customer.texts()).forEach((name, text) -> add(digest, 't', name, text));
            customer.mrr()
                    .ifPresent(
                            mrr -> add(digest, 'm', "", mrr.stripTrailingZeros().toPlainString()));
            customer.since().ifPresent(day -> add(digest, 's', "", day.toString()));
            customer.renewal().ifPresent(day -> add(digest, 'r', "", day.toString()));
            new TreeMap<>(customer.attributes())
                    .forEach((name, value) -> add(
                            digest,
                            value instanceof BigDecimal ? 'n' : 'a',
                            name,
                            value instanceof BigDecimal number
                                    ? number.stripTrailingZeros().toPlainString()
                                    : value.toString()));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void add(MessageDigest digest, char kind, String name, String value) {
        String head = kind + ":" + name.length() + ":" + value.length() + ":";
        digest.update((head + name + value).getBytes(StandardCharsets.UTF_8));
    }
}
