package dev.farol.language.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays out rules written in sentences, line by line: the frame of a rule at the margin, its annotations and sentences
 * indented by two, one blank line between rules. What stands within a line stays. One use.
 */
public final class SentenceLayout {

    private static final Pattern LISTED = Pattern.compile("-\\s+(.*)", Pattern.DOTALL);
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(@|[\\p{L}_]+)?.*", Pattern.DOTALL);

    private final List<String> lines = new ArrayList<>();
    private boolean inRule;
    private boolean inComment;
    private boolean blank;
    private boolean ended;
    private boolean begun;

    private SentenceLayout() {}

    /**
     * The text, laid out.
     *
     * @param expanded the same text, line for line, in plain rule language
     */
    public static String of(String text, String expanded) {
        String[] written = text.split("\n", -1);
        String[] plain = expanded.split("\n", -1);
        if (written.length != plain.length) {
            throw new IllegalStateException("sentences were not expanded line for line");
        }
        SentenceLayout layout = new SentenceLayout();
        for (int i = 0; i < written.length; i++) {
            layout.line(written[i].stripTrailing(), plain[i]);
        }
        return Lines.tidy(String.join("\n", layout.lines));
    }

    private void line(String written, String plain) {
        String content = written.strip();
        if (inComment) {
            lines.add(written);
            inComment = opensComment(content, true);
        } else if (content.isEmpty()) {
            blank = true;
        } else {
            boolean comment = content.startsWith("//") || content.startsWith("/*");
            Matcher first = FIRST_WORD.matcher(plain);
            String word = !comment && first.matches() && first.group(1) != null ? first.group(1) : "";
            put(content, word);
            inComment = opensComment(content, false);
        }
    }

    private void put(String content, String word) {
        boolean starts = word.equals("rule") && !inRule;
        boolean ends = word.equals("end") && inRule;
        boolean frame = starts || ends || (inRule && (word.equals("when") || word.equals("then")));
        boolean room = inRule ? blank && !frame && !begun : ended || blank;
        if (room && !lines.isEmpty()) {
            lines.add("");
        }
        lines.add((frame || !inRule ? "" : "  ") + listed(content));
        inRule = (inRule || starts) && !ends;
        ended = ends;
        begun = frame || word.equals("@");
        blank = false;
    }

    private String listed(String content) {
        Matcher matcher = LISTED.matcher(content);
        return inRule && matcher.matches() ? "- " + matcher.group(1) : content;
    }

    /** Whether a block comment goes on behind the line. */
    private static boolean opensComment(String line, boolean open) {
        boolean inside = open;
        boolean quoted = false;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (inside) {
                boolean closes = line.startsWith("*/", at);
                inside = !closes;
                at += closes ? 2 : 1;
            } else if (!quoted && line.startsWith("//", at) && !(at > 0 && line.charAt(at - 1) == ':')) {
                return false;
            } else if (!quoted && line.startsWith("/*", at)) {
                inside = true;
                at += 2;
            } else {
                quoted ^= c == '"';
                at += quoted && c == '\\' ? 2 : 1;
            }
        }
        return inside;
    }
}
