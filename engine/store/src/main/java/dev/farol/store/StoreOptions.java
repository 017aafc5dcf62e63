package dev.farol.store;

/**
 * How a store works.
 *
 * @param overlayBudget bytes of memory for what is not sealed yet, before it is sealed to a small file of its own
 * @param queue how many changes may wait to be written, before further ones are refused
 */
public record StoreOptions(long overlayBudget, int queue) {

    public static final StoreOptions STANDARD = new StoreOptions(256L << 20, 4_096);
}
