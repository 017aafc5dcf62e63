package dev.farol.metrics.report.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An element of a page or a drawing, written so that browsers and XML parsers read the same. Names of elements and attributes are
 * the program's own; values and texts may be anybody's. Not thread-safe.
 */
public final class Tag {

    private static final Set<String> EMPTY = Set.of("meta", "br", "path", "line", "rect", "circle", "polyline");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Object> content = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    public static Tag of(String name) {
        return new Tag(name);
    }

    public static Tag of(String name, String styles) {
        return of(name).with("class", styles);
    }

    /** Each attribute once. */
    public Tag with(String attribute, String value) {
        attributes.append(' ').append(attribute).append("=\"");
        Texts.attribute(value, attributes);
        attributes.append('"');
        return this;
    }

    /** A length or place in a drawing. */
    public Tag with(String attribute, double place) {
        return with(attribute, Places.text(place));
    }

    public Tag text(String text) {
        content.add(text);
        return this;
    }

    public Tag add(Tag... children) {
        content.addAll(List.of(children));
        return this;
    }

    public Tag add(List<Tag> children) {
        content.addAll(children);
        return this;
    }

    private void write(StringBuilder into) {
        into.append('<').append(name).append(attributes);
        if (content.isEmpty() && EMPTY.contains(name)) {
            into.append("/>");
            return;
        }
        into.append('>');
        for (Object part : content) {
            if (part instanceof Tag child) {
                child.write(into);
            } else {
                Texts.content((String) part, into);
            }
        }
        into.append("</").append(name).append('>');
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }
}
