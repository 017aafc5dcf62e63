package dev.farol.language.table;

import java.util.Optional;

/**
 * A column of a table.
 *
 * @param index in the sheet, from 0
 * @param group conditions of one group share a pattern; empty when the snippet stands alone
 */
record Column(int index, ColumnKind kind, Optional<Integer> group, Snippet snippet) {}
