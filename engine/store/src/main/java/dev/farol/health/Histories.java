package dev.farol.health;

import dev.farol.history.History;

/** Lays histories together. Stateless. */
final class Histories {

    private Histories() {}

    /** The interactions of both. */
    static History merged(History one, History other) {
        int size = one.size() + other.size();
        int[] source = new int[size];
        int[] index = new int[size];
        int left = 0;
        int right = 0;
        for (int i = 0; i < size; i++) {
            boolean first = right == other.size() || (left < one.size() && one.compare(left, other, right) <= 0);
            source[i] = first ? 0 : 1;
            index[i] = first ? left++ : right++;
        }
        return History.gather(new History[] {one, other}, source, index);
    }
}
