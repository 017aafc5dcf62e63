package dev.farol.file.interactions;

import dev.farol.file.fields.CollectedProblems;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is wrong with interactions of a request: all of it, and the first problem of each. For one thread. */
final class SentProblems implements Problems {

    final CollectedProblems all = new CollectedProblems();
    final SortedMap<Integer, String> first = new TreeMap<>();
    private int place;

    /** From now on problems are of this interaction. */
    void object(int number, String pointer) {
        place = number;
        all.object(pointer);
    }

    @Override
    public void at(String pointer, BadLine problem) {
        all.at(pointer, problem);
        first.putIfAbsent(place, problem.text());
    }

    void unreadable(String detail) {
        all.unreadable(detail);
        first.putIfAbsent(place, detail);
    }
}
