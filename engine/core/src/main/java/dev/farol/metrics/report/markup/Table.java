package dev.farol.metrics.report.markup;

import java.util.List;

/** A table with a caption, which scrolls by itself where a screen is narrow. For one thread. */
public final class Table {

    private final String caption;
    private final String styles;
    private final Tag head = Tag.of("tr");
    private final Tag body = Tag.of("tbody");

    /**
     * A table without rows.
     *
     * @param styles class of the table
     */
    public Table(String caption, String styles) {
        this.caption = caption;
        this.styles = styles;
    }

    /** Columns of text have a name that begins with a dot, which is not shown; the others are of numbers. */
    public Table columns(List<String> names) {
        for (String name : names) {
            boolean text = name.startsWith(".");
            head.add(Tag.of("th", text ? "text" : "number").with("scope", "col").text(text ? name.substring(1) : name));
        }
        return this;
    }

    public Table row(Tag... cells) {
        body.add(Tag.of("tr").add(cells));
        return this;
    }

    public Table row(List<Tag> cells) {
        body.add(Tag.of("tr").add(cells));
        return this;
    }

    public Tag tag() {
        return Tag.of("div", "scroll")
                .with("role", "region")
                .with("tabindex", "0")
                .with("aria-label", caption)
                .add(Tag.of("table", styles)
                        .add(Tag.of("caption").text(caption), Tag.of("thead").add(head), body));
    }

    public static Tag name(Tag content) {
        return Tag.of("th", "text").with("scope", "row").add(content);
    }

    public static Tag name(String text) {
        return Tag.of("th", "text").with("scope", "row").text(text);
    }

    public static Tag number(String text) {
        return Tag.of("td", "number").text(text);
    }

    public static Tag number(Tag content) {
        return Tag.of("td", "number").add(content);
    }

    public static Tag text(String text) {
        return Tag.of("td", "text").text(text);
    }
}
