package dev.farol.store.sealed;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** The CRC32C of each {@link #BLOCK} bytes of a file, in order; the last block may be shorter. Immutable. */
public final class BlockSums {

    /** Bytes of a block. */
    public static final int BLOCK = 1 << 20;

    private static final int DIGITS = 8;

    private final int[] sums;

    private BlockSums(int[] sums) {
        this.sums = sums;
    }

    static BlockSums of(int... sums) {
        return new BlockSums(sums.clone());
    }

    /**
     * Reads what {@link #hex} gave.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static BlockSums parse(String hex) {
        if (hex.length() % DIGITS != 0) {
            throw new IllegalArgumentException(
                    "block sums need " + DIGITS + " digits each (" + hex.length() + " digits in all)");
        }
        int[] sums = new int[hex.length() / DIGITS];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = HexFormat.fromHexDigits(hex, i * DIGITS, (i + 1) * DIGITS);
        }
        return new BlockSums(sums);
    }

    static int of(byte[] block, int length) {
        CRC32C crc = new CRC32C();
        crc.update(block, 0, length);
        return (int) crc.getValue();
    }

    public int count() {
        return sums.length;
    }

    public int sum(int block) {
        return sums[block];
    }

    /** Eight digits for each block. */
    public String hex() {
        StringBuilder text = new StringBuilder(sums.length * DIGITS);
        for (int sum : sums) {
            text.append(HexFormat.of().toHexDigits(sum));
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockSums that && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return sums.length + " blocks";
    }
}
