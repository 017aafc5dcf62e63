package dev.farol.language.format;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Tidies the ends of lines of a playbook: keys in YAML between two lines of dashes, then Markdown. Stateless. */
public final class MarkdownLayout {

    private static final String FENCE = "---";
    /** Two blanks at the end of a line break it. */
    private static final Pattern BROKEN = Pattern.compile(".*\\S {2,}");

    private static final Pattern CODE = Pattern.compile(" {0,3}(```|~~~).*");

    private MarkdownLayout() {}

    public static String tidy(String text) {
        List<String> lines = Arrays.asList(text.split("\n", -1));
        int open = fence(lines, 0);
        int close = open < 0 ? -1 : fence(lines, open + 1);
        if (close < 0) {
            return text;
        }
        String head = Lines.tidy(String.join("\n", lines.subList(0, open + 1)));
        String keys = YamlLayout.tidy(String.join("\n", lines.subList(open + 1, close)) + "\n");
        String rest = FENCE + "\n" + String.join("\n", lines.subList(close + 1, lines.size()));
        boolean code = lines.stream().anyMatch(line -> CODE.matcher(line).matches());
        String[] restLines = rest.split("\n", -1);
        String body = code
                ? Lines.tidy(rest, line -> restLines[line].isBlank() && line + 1 == restLines.length)
                : Lines.tidy(rest, line -> !BROKEN.matcher(restLines[line]).matches());
        return head + keys + body;
    }

    private static int fence(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }
}
