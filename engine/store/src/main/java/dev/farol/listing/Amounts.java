package dev.farol.listing;

import dev.farol.history.Decimals;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Optional;

/** An exact decimal for each item, or none. Immutable. */
final class Amounts {

    private static final byte ABSENT = -1;
    private static final byte BIG = -2;

    private final byte[] scale;
    private final long[] unscaled;
    /** Those that do not fit a long, as texts; {@code unscaled} then is the number of the text. */
    private final Words big;

    private Amounts(byte[] scale, long[] unscaled, Words big) {
        this.scale = scale;
        this.unscaled = unscaled;
        this.big = big;
    }

    Optional<BigDecimal> get(int i) {
        return switch (scale[i]) {
            case ABSENT -> Optional.empty();
            case BIG -> Optional.of(new BigDecimal(big.get((int) unscaled[i])));
            default -> Optional.of(BigDecimal.valueOf(unscaled[i], scale[i]));
        };
    }

    /** A number that is the less, the more the amount is; the most for none. */
    long descending(int i) {
        if (scale[i] == ABSENT) {
            return Long.MAX_VALUE;
        }
        double amount = scale[i] == BIG
                ? Decimals.toDouble(new BigDecimal(big.get((int) unscaled[i])))
                : Decimals.toDouble(unscaled[i], scale[i]);
        long bits = Double.doubleToLongBits(amount);
        return ~(bits ^ ((bits >> 63) & Long.MAX_VALUE));
    }

    int size() {
        return Packed.size(scale) + Long.BYTES * unscaled.length + Integer.BYTES + big.size();
    }

    void write(ByteBuffer out) {
        Packed.write(scale, out);
        out.asLongBuffer().put(unscaled);
        out.position(out.position() + Long.BYTES * unscaled.length);
        out.putInt(big.count());
        big.write(out);
    }

    static Amounts read(ByteBuffer in, int count) {
        byte[] scale = Packed.bytes(in);
        Packed.expect(scale.length == count, "a column has " + scale.length + " amounts instead of " + count);
        Packed.expect((long) Long.BYTES * count + Integer.BYTES <= in.remaining(), "it ends in the middle");
        long[] unscaled = new long[count];
        in.asLongBuffer().get(unscaled);
        in.position(in.position() + Long.BYTES * count);
        int known = in.getInt();
        Words big = Words.read(in, known);
        for (int i = 0; i < count; i++) {
            boolean good = scale[i] >= ABSENT || (scale[i] == BIG && unscaled[i] >= 0 && unscaled[i] < known);
            Packed.expect(good, "an amount has the unknown scale (" + scale[i] + ")");
        }
        big.all().forEach(Amounts::expectNumber);
        return new Amounts(scale, unscaled, big);
    }

    private static void expectNumber(String text) {
        try {
            new BigDecimal(text).signum();
        } catch (NumberFormatException none) {
            throw new MalformedListing("an amount is no number (" + text + ")");
        }
    }

    /** Takes amounts one after another. */
    static final class Builder {

        private final Bytes scale = new Bytes();
        private final Longs unscaled = new Longs();
        private final Words.Builder big = new Words.Builder();
        private int bigs;

        void add(Optional<BigDecimal> amount) {
            if (amount.isEmpty()) {
                scale.add(ABSENT);
                unscaled.add(0);
                return;
            }
            BigDecimal given = amount.get();
            if (given.scale() >= 0
                    && given.scale() <= 100
                    && given.unscaledValue().bitLength() < Long.SIZE) {
                scale.add((byte) given.scale());
                unscaled.add(given.unscaledValue().longValueExact());
            } else {
                scale.add(BIG);
                unscaled.add(bigs++);
                big.add(given.toString());
            }
        }

        Amounts build() {
            return new Amounts(scale.build(), unscaled.build(), big.build());
        }
    }
}
