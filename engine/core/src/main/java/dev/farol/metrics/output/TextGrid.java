package dev.farol.metrics.output;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: some first columns and the last one to the left, those between to the right. Not thread-safe. */
public final class TextGrid {

    private final int left;
    private final boolean lastLeft;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param left how many columns stand to the left
     * @param lastLeft whether the last one does too
     */
    public TextGrid(int left, boolean lastLeft) {
        this.left = left;
        this.lastLeft = lastLeft;
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** The table, a line a row. */
    public List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(" ");
        for (int i = 0; i < row.size(); i++) {
            if (widths[i] == 0) {
                continue;
            }
            String padding = " ".repeat(widths[i] - length(row.get(i)));
            boolean toLeft = i < left || (lastLeft && i == widths.length - 1);
            line.append(i == 0 ? " " : "  ").append(toLeft ? row.get(i) + padding : padding + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
