package dev.farol.metrics;

import dev.farol.customer.Customer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;

/**
 * Customers that have one thing in common.
 *
 * @param by what: {@code segment}, {@code plan}, {@code owner} or an attribute; empty for the whole base
 * @param name the text that they share; empty where their profiles do not say
 */
public record Group(String by, String name) implements Comparable<Group> {

    /** Everybody. */
    public static final Group WHOLE = new Group("", "");

    private static final Set<String> TEXTS = Set.of("segment", "plan", "owner", "currency");
    private static final Comparator<Group> ORDER =
            Comparator.comparing(Group::by).thenComparing(Group::name);

    /** What every profile may have; the names of attributes are those of the base. */
    public static Set<String> texts() {
        return TEXTS;
    }

    static boolean isText(String by) {
        return TEXTS.contains(by);
    }

    /** The group of a customer, as its profile is known now. */
    public static Group of(Customer customer, String by) {
        if (TEXTS.contains(by)) {
            return new Group(by, customer.texts().getOrDefault(by, ""));
        }
        Object value = customer.attributes().getOrDefault(by, "");
        return new Group(by, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    public boolean isWhole() {
        return by.isEmpty();
    }

    @Override
    public int compareTo(Group other) {
        return ORDER.compare(this, other);
    }
}
