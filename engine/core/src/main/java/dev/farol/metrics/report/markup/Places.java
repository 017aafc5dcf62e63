package dev.farol.metrics.report.markup;

/** Lengths and places in drawings as text: to the tenth of a pixel, which is finer than anybody sees. */
public final class Places {

    private static final int TENTHS = 10;

    private Places() {}

    /** A finite number. */
    public static String text(double place) {
        long tenths = Math.round(place * TENTHS);
        long rest = Math.abs(tenths % TENTHS);
        String sign = tenths < 0 ? "-" : "";
        String whole = sign + Math.abs(tenths / TENTHS);
        return rest == 0 ? whole : whole + "." + rest;
    }
}
