package dev.farol.backtest.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that a terminal shows whole. Stateless. */
final class Wrapped {

    private static final int WIDTH = 100;

    private Wrapped() {}

    /** The lines, the first after one text and the others after as many spaces; a longer word stands alone, and a number stays with its %. */
    static List<String> lines(String before, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(before);
        boolean empty = true;
        for (String word : text.split(" (?!%)")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(before.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
