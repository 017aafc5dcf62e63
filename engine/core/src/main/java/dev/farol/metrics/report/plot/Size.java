package dev.farol.metrics.report.plot;

/** How large a plot is drawn, in pixels; a page may scale it. */
public record Size(double width, double height) {

    /** Half of a page wide. */
    public static final Size HALF = new Size(460, 230);

    /** Two thirds of a page wide. */
    public static final Size WIDE = new Size(640, 300);
}
