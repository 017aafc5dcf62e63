package dev.farol.store.sealed;

import java.util.NavigableMap;
import java.util.Random;

/** Customer ids of every kind of character. */
final class Ids {

    private Ids() {}

    static String random(Random random) {
        StringBuilder id = new StringBuilder();
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 128 : 8);
        for (int i = 0; i < length; i++) {
            id.appendCodePoint(character(random));
        }
        return id.toString();
    }

    private static int character(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> 0xC0 + random.nextInt(0x100);
            case 1 -> 0xE000 + random.nextInt(0x1900);
            case 2 -> 0x1F600 + random.nextInt(0x40);
            case 3 -> random.nextInt(0x80);
            default -> 'a' + random.nextInt(26);
        };
    }

    /** One that is there, its beginning, something just after it, or any. */
    static String near(Random random, NavigableMap<String, byte[]> among) {
        String id = among.isEmpty() ? null : among.floorKey(random(random));
        if (id == null) {
            return random(random);
        }
        return switch (random.nextInt(4)) {
            case 0 -> id;
            case 1 -> id + "\u0000";
            case 2 -> id.substring(0, id.length() / 2);
            default -> random(random);
        };
    }
}
