package dev.farol.statistics;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tables that tests share. */
final class Tables {

    private Tables() {}

    /** Scores and ends. */
    @SuppressWarnings("ArrayRecordComponent")
    record Table(double[] scores, boolean[] left, int[] customers) {

        Table {
            if (scores.length != left.length || left.length != customers.length) {
                throw new IllegalArgumentException("columns of different lengths");
            }
        }
    }

    /** Few scores, so that there are many ties; customers with several rows where asked for; both ends are there. */
    static Table random(SplittableRandom random, int rows, int scores, int customers) {
        double[] score = new double[rows];
        boolean[] left = new boolean[rows];
        int[] customer = new int[rows];
        for (int i = 0; i < rows; i++) {
            score[i] = random.nextInt(scores);
            left[i] = random.nextDouble() < 0.2 + 0.5 * (scores - score[i]) / scores;
            customer[i] = customers == rows ? i : random.nextInt(customers);
        }
        left[0] = true;
        left[1] = true;
        left[2] = false;
        left[3] = false;
        return new Table(score, left, customer);
    }

    /** The same rows in another order, customers renumbered. */
    static Table shuffled(SplittableRandom random, Table table, int factor, int shift) {
        int rows = table.left().length;
        double[] score = new double[rows];
        boolean[] left = new boolean[rows];
        int[] customer = new int[rows];
        int[] order = each(rows);
        for (int i = rows - 1; i >= 0; i--) {
            int j = random.nextInt(i + 1);
            int row = order[j];
            order[j] = order[i];
            score[i] = table.scores()[row];
            left[i] = table.left()[row];
            customer[i] = table.customers()[row] * factor + shift;
        }
        return new Table(score, left, customer);
    }

    /** A row a customer. */
    static int[] each(int rows) {
        return IntStream.range(0, rows).toArray();
    }

    /** Ends written as digits. */
    static boolean[] ends(String digits) {
        boolean[] ends = new boolean[digits.length()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = digits.charAt(i) == '1';
        }
        return ends;
    }
}
