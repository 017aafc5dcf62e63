package dev.farol.store.document;

import java.util.Arrays;
import java.util.Random;

/** Spoils good bytes: flips, cuts, repeats, overwrites. */
public final class Garbage {

    private Garbage() {}

    public static byte[] of(Random random, byte[] good) {
        byte[] garbage = switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(good, Math.max(0, good.length - random.nextInt(4)));
            case 1 -> Arrays.copyOf(good, good.length + random.nextInt(3));
            case 2 -> inserted(random, good);
            default -> good.clone();
        };
        for (int i = random.nextInt(4); i > 0 && garbage.length > 0; i--) {
            int at = random.nextInt(garbage.length);
            garbage[at] =
                    random.nextBoolean() ? (byte) random.nextInt() : (byte) (garbage[at] ^ 1 << random.nextInt(8));
        }
        return garbage;
    }

    private static byte[] inserted(Random random, byte[] good) {
        int at = random.nextInt(good.length + 1);
        byte[] longer = new byte[good.length + 1];
        System.arraycopy(good, 0, longer, 0, at);
        longer[at] = (byte) random.nextInt();
        System.arraycopy(good, at, longer, at + 1, good.length - at);
        return longer;
    }
}
