package dev.farol.language.sentence;

import dev.farol.language.sentence.Template.Part;
import dev.farol.language.sentence.Template.Slot;
import dev.farol.language.sentence.Template.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the right side of an entry. <code>{name}</code> is a slot; braces around anything but a name are text, as
 * questions in a reason need them; <code>\{</code> and <code>\}</code> are braces.
 */
final class TemplateReader {

    private final String right;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean quoted;

    private TemplateReader(String right) {
        this.right = right;
    }

    static Template read(String right) {
        return new TemplateReader(right).read();
    }

    private Template read() {
        int at = 0;
        while (at < right.length()) {
            at = right.charAt(at) == '\\' && at + 1 < right.length() ? escape(at) : plain(at);
        }
        flush();
        return new Template(List.copyOf(parts));
    }

    private int escape(int at) {
        char next = right.charAt(at + 1);
        if ("{}#$".indexOf(next) >= 0) {
            text.append(next);
        } else {
            text.append('\\').append(next);
        }
        return at + 2;
    }

    private int plain(int at) {
        char c = right.charAt(at);
        int close = c == '{' ? right.indexOf('}', at) : -1;
        if (close >= 0 && isName(right.substring(at + 1, close).strip())) {
            flush();
            parts.add(new Slot(right.substring(at + 1, close).strip(), quoted, at));
            return close + 1;
        }
        quoted ^= c == '"';
        text.append(c);
        return at + 1;
    }

    private void flush() {
        if (text.length() > 0) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }

    /** A letter or underscore, then letters, digits and underscores; any accents. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '_')
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }
}
