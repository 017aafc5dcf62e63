package dev.farol.service.access;

/**
 * What a change was, for the audit log.
 *
 * @param action such as {@code put-customer}
 * @param kind what the target is
 * @param target id of what was changed; empty where it is many things
 * @param detail empty when there is nothing to add; says nothing of what happened to a customer
 */
public record Act(String action, Kind kind, String target, String detail) {

    /** What a target is. */
    public enum Kind {
        CUSTOMER,
        OTHER
    }

    public static Act onCustomer(String action, String customer) {
        return new Act(action, Kind.CUSTOMER, customer, "");
    }

    public static Act on(String action, String target, String detail) {
        return new Act(action, Kind.OTHER, target, detail);
    }
}
