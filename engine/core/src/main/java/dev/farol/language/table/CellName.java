package dev.farol.language.table;

import java.util.Optional;

/** The name that spreadsheets give a cell, such as {@code B7}. Rows and columns count from 0. */
record CellName(int row, int column) {

    @Override
    public String toString() {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }

    /** Empty when it is no name of a cell. */
    static Optional<CellName> of(String name) {
        int column = 0;
        int at = 0;
        while (at < name.length() && at < 4 && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z') {
            column = column * 26 + name.charAt(at++) - 'A' + 1;
        }
        String digits = name.substring(at);
        boolean number = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (at == 0 || !number || digits.isEmpty() || digits.length() > 8 || digits.startsWith("0")) {
            return Optional.empty();
        }
        return Optional.of(new CellName(Integer.parseInt(digits) - 1, column - 1));
    }
}
