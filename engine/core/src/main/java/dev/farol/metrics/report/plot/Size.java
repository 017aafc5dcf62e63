package dev.farol.metrics.report.plot;

/** How large a plot is drawn, in pixels; a page may scale it. */
public record Size(double width, double height) {

    /** Half of a page wide. */
    public static final Size HALF = new Size(460, 230);

    /** A page wide. */
    public static final Size WHOLE = new Size(940, 280);
}
