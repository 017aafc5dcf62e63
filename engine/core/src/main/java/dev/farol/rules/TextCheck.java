package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds bytes that are not UTF-8 text. Stateless. */
final class TextCheck {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextCheck() {}

    /** Whether the content is text; if not, one message at the first byte that is wrong. */
    static boolean isText(String path, byte[] content, Diagnostics diagnostics) {
        if (isUtf16(content)) {
            diagnostics.error("not-utf-8", Place.of(path, 1, 1), "this file is UTF-16, not UTF-8", hint(path));
            return false;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(in, out, true);
        String good = out.flip().toString();
        if (result.isError()) {
            byte bad = content[in.position()];
            String shown = new String(new byte[] {bad}, WINDOWS);
            String guess = shown.equals("\uFFFD") || Character.isISOControl(shown.charAt(0))
                    ? ""
                    : ", in Latin-1 the letter " + shown;
            String message = String.format(Locale.ROOT, "this byte is not UTF-8 (0x%02X%s)", bad & 0xFF, guess);
            diagnostics.error("not-utf-8", end(path, good), message, hint(path));
            return false;
        }
        int control = control(good);
        if (control >= 0) {
            String message = String.format(Locale.ROOT, "a control character (U+%04X)", (int) good.charAt(control));
            diagnostics.error(
                    "control-character",
                    end(path, good.substring(0, control)),
                    message,
                    "Maybe delete it, or save the file as text.");
            return false;
        }
        return true;
    }

    private static boolean isUtf16(byte[] content) {
        if (content.length < 2) {
            return false;
        }
        int first = content[0] & 0xFF;
        int second = content[1] & 0xFF;
        boolean mark = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        return mark || (first == 0) != (second == 0);
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == '\n' || c == '\r' || c == '\t' || c == '\u0085';
            if (Character.isISOControl(c) && !space) {
                return i;
            }
        }
        return -1;
    }

    /** The place just after some text, with lines and columns as in the normalised text. */
    private static Place end(String path, String before) {
        String text = RuleFile.of(path, before).text();
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return Place.of(path, line, text.length() - text.lastIndexOf('\n'));
    }

    private static String hint(String path) {
        return path.endsWith(".csv")
                ? "Maybe save it again as \"CSV UTF-8\"."
                : "Maybe save it again with the encoding UTF-8.";
    }
}
