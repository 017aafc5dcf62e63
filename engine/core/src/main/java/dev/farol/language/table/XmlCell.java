package dev.farol.language.table;

import dev.farol.language.table.XmlTags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell in the XML of a sheet.
 *
 * @param name such as {@code B7}
 * @param tags from its own first one to its own last one
 * @param xml of the sheet
 */
record XmlCell(CellName name, List<Tag> tags, String xml) {

    private static final Pattern TYPE = Pattern.compile("(\\s)t\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");
    private static final Pattern ESCAPE = Pattern.compile("&(?:#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6})|(\\w+));");

    int from() {
        return tags.get(0).from();
    }

    int to() {
        return tags.get(tags.size() - 1).to();
    }

    /**
     * The XML of the cell with other text in it.
     *
     * @param shared texts that cells share, by number
     */
    String with(List<CellChange> changes, IntFunction<Optional<String>> shared) throws Unwritable {
        String type = tags.get(0).attribute("t").orElse("n");
        switch (type) {
            case "n" -> {
                Tag value = only("v");
                String number = NumberText.of(content(value)).orElseThrow(this::odd);
                return inside(value, TableEdit.changed(number, changes));
            }
            case "s" -> {
                Optional<String> text = shared.apply(number(content(only("v"))));
                return inlined(escaped(TableEdit.changed(unescaped(text.orElseThrow(this::odd)), changes)));
            }
            case "inlineStr", "str" -> {
                Tag text = only(type.equals("str") ? "v" : "t");
                return inside(text, escaped(TableEdit.changed(unescaped(content(text)), changes)));
            }
            default -> throw odd();
        }
    }

    /** Other cells may show the same text, so the shared one stays as it is. */
    private String inlined(String text) {
        Tag open = tags.get(0);
        String prefix = open.prefix();
        String head = TYPE.matcher(open.source()).replaceFirst("$1t=\"inlineStr\"");
        return head + "<" + prefix + "is><" + prefix + "t xml:space=\"preserve\">" + text + "</" + prefix + "t></"
                + prefix + "is></" + prefix + "c>";
    }

    private String inside(Tag tag, String text) {
        int start = tag.to();
        return xml.substring(from(), start) + text + xml.substring(xml.indexOf('<', start), to());
    }

    private String content(Tag tag) throws Unwritable {
        int end = xml.indexOf('<', tag.to());
        if (end < 0 || !xml.startsWith("</", end)) {
            throw odd();
        }
        return xml.substring(tag.to(), end);
    }

    /** The one element of this name. */
    private Tag only(String element) throws Unwritable {
        List<Tag> found = tags.stream()
                .filter(tag -> tag.name().equals(element) && !tag.closes())
                .toList();
        if (found.size() != 1 || found.get(0).isEmpty()) {
            throw odd();
        }
        return found.get(0);
    }

    private int number(String digits) throws Unwritable {
        if (!digits.strip().matches("[0-9]{1,8}")) {
            throw odd();
        }
        return Integer.parseInt(digits.strip());
    }

    private Unwritable odd() {
        return new Unwritable("the text of the cell " + name + " has formats of its own within it, or is stored in a"
                + " way that is not known");
    }

    static String unescaped(String xml) {
        return ESCAPE.matcher(xml).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString(Integer.parseInt(escape.group(1)));
        }
        if (escape.group(2) != null) {
            return Character.toString(Integer.parseInt(escape.group(2), 16));
        }
        return switch (escape.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> escape.group();
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }
}
