package dev.farol.store.damage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Something that happened to one file of a folder.
 *
 * @param at the first byte that is another one, or where the file ends now
 * @param after what the file has now; nothing when it is gone
 */
record Damage(Kind kind, Path file, long at, Optional<byte[]> after) {

    /** What disks, copies and people do to files. */
    enum Kind {
        FLIPPED_BIT,
        ZEROED,
        OTHER_BYTES,
        CUT,
        EMPTIED,
        EXTENDED,
        REMOVED
    }

    private static final int SECTOR = 512;

    /** Some damage to some file, which is another one for every seed. Half of the flips meet bytes that are not zero. */
    static Damage random(Map<Path, byte[]> files, long seed) {
        Random random = new Random(seed);
        Path[] names = new TreeMap<>(files).keySet().toArray(Path[]::new);
        Path file = names[(int) (seed % names.length)];
        byte[] before = Objects.requireNonNull(files.get(file));
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        byte[] after = before.clone();
        int at = before.length == 0 ? 0 : random.nextInt(before.length);
        switch (kind) {
            case FLIPPED_BIT -> at = flip(after, at, random);
            case ZEROED ->
                Arrays.fill(after, at / SECTOR * SECTOR, Math.min(after.length, (at / SECTOR + 1) * SECTOR), (byte) 0);
            case OTHER_BYTES -> {
                byte[] other = new byte[Math.min(1 + random.nextInt(40), after.length - at)];
                random.nextBytes(other);
                System.arraycopy(other, 0, after, at, other.length);
            }
            case CUT -> after = Arrays.copyOf(before, at);
            case EMPTIED -> after = new byte[0];
            case EXTENDED -> after = Arrays.copyOf(before, before.length + 1 + random.nextInt(5_000));
            case REMOVED -> {
                return new Damage(kind, file, 0, Optional.empty());
            }
        }
        return new Damage(kind, file, at, Optional.of(after));
    }

    private static int flip(byte[] bytes, int from, Random random) {
        if (bytes.length == 0) {
            return 0;
        }
        int at = from;
        while (random.nextBoolean() && bytes[at] == 0) {
            at = random.nextInt(bytes.length);
        }
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return at;
    }

    /** Whether the file is another one at all. */
    boolean isNone(Map<Path, byte[]> files) {
        return after.isPresent() && Arrays.equals(after.get(), files.get(file));
    }

    @Override
    public String toString() {
        return kind + " at byte " + at + " of " + file;
    }
}
