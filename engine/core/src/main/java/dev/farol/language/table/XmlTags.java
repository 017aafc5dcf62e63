package dev.farol.language.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goes from tag to tag of a well-formed XML text without a document type, and knows where each stands. One use. */
final class XmlTags {

    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final String xml;
    private int at;

    XmlTags(String xml) {
        this.xml = xml;
    }

    /**
     * A tag.
     *
     * @param name without its prefix
     * @param prefix with its colon; empty when it has none
     * @param from where its {@code <} is
     * @param to behind its {@code >}
     */
    record Tag(String name, String prefix, int from, int to, String source) {

        boolean closes() {
            return source.startsWith("</");
        }

        boolean isEmpty() {
            return source.endsWith("/>");
        }

        Optional<String> attribute(String wanted) {
            Matcher attributes = ATTRIBUTE.matcher(source);
            while (attributes.find()) {
                String written = attributes.group(1);
                if (written.substring(written.indexOf(':') + 1).equals(wanted)) {
                    return Optional.of(attributes.group(2) == null ? attributes.group(3) : attributes.group(2));
                }
            }
            return Optional.empty();
        }
    }

    /** The next tag; empty at the end. */
    Optional<Tag> next() {
        int from = xml.indexOf('<', at);
        while (from >= 0 && (xml.startsWith("<!", from) || xml.startsWith("<?", from))) {
            from = xml.indexOf('<', behind(from));
        }
        if (from < 0) {
            at = xml.length();
            return Optional.empty();
        }
        at = end(from);
        String source = xml.substring(from, at);
        int start = source.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < source.length() && " \t\r\n/>".indexOf(source.charAt(end)) < 0) {
            end++;
        }
        String written = source.substring(start, end);
        int colon = written.indexOf(':') + 1;
        return Optional.of(new Tag(written.substring(colon), written.substring(0, colon), from, at, source));
    }

    /** Behind the comment, the plain part or the instruction that starts here. */
    private int behind(int from) {
        String close = xml.startsWith("<!--", from) ? "-->" : xml.startsWith("<![CDATA[", from) ? "]]>" : ">";
        int found = xml.indexOf(close, from);
        return found < 0 ? xml.length() : found + close.length();
    }

    /** Behind the tag that starts here; a {@code >} in quotes does not end it. */
    private int end(int from) {
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote == 0 && c == '>') {
                return i + 1;
            }
            quote = quote == 0 && (c == '"' || c == '\'') ? c : c == quote ? 0 : quote;
        }
        return xml.length();
    }
}
