package dev.farol.language.table;

/**
 * Other text for a part of a cell.
 *
 * @param row of the cell, from 0
 * @param column of the cell, from 0
 * @param from where the part starts in the text of the cell, without white space around it, from 0
 * @param length of the part
 * @param text digits and a sign, which need no quotes in any kind of file
 */
public record CellChange(int row, int column, int from, int length, String text) {

    CellName cell() {
        return new CellName(row, column);
    }
}
