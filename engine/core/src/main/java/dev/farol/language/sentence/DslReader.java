package dev.farol.language.sentence;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code .dsl} files line by line, and tells about each entry that is wrong, unclear or said twice. */
final class DslReader {

    private static final int MOST = 2000;
    private static final int LONGEST = 2000;
    private static final String FORM =
            "Maybe [when]sentence=rule text, [then]sentence=rule text or [keyword]word=word.";

    private final Diagnostics diagnostics;
    private final List<Sentence> sentences = new ArrayList<>();
    private final Keywords keywords = new Keywords();
    private final Map<List<Object>, List<Sentence>> forms = new HashMap<>();
    private boolean full;

    DslReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    Keywords keywords() {
        return keywords;
    }

    void read(String path, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length && !full; i++) {
            String line = i == 0 && lines[i].startsWith("\uFEFF") ? lines[i].substring(1) : lines[i];
            String start = line.strip();
            if (!start.isEmpty() && !start.startsWith("#") && !start.startsWith("//")) {
                entry(
                        line.stripTrailing(),
                        Place.of(
                                path,
                                i + 1,
                                1 + line.length() - line.stripLeading().length()));
            }
        }
    }

    private void entry(String line, Place place) {
        int from = place.column() - 1;
        int close = line.indexOf(']', from);
        if (line.charAt(from) != '[' || close < 0) {
            diagnostics.error("dsl-entry", place, "This line is no entry (" + shown(line.strip()) + ")", FORM);
            return;
        }
        String bracket = line.substring(from + 1, close);
        Optional<Scope> scope = Scope.of(bracket);
        if (scope.isEmpty()) {
            String hint = Spelling.hint(bracket, List.of("when", "then", "keyword", "*", "condition", "consequence"));
            diagnostics.error("dsl-entry", place, "An entry cannot be for this part of a rule (" + bracket + ")", hint);
            return;
        }
        int left = afterSecondBracket(line, close + 1);
        int equals = equalsSign(line, left);
        if (equals < 0
                || line.substring(left, equals).isBlank()
                || line.substring(equals + 1).isBlank()) {
            String missing = equals < 0 ? "= and the rule text" : "its words, or the rule text after =";
            diagnostics.error(
                    "dsl-entry", place, "This entry lacks " + missing + " (" + shown(line.strip()) + ")", FORM);
        } else if (line.length() > LONGEST || sentences.size() == MOST) {
            full = true;
            String limit = MOST + " sentences of at most " + LONGEST + " characters";
            diagnostics.error("dsl-too-large", place, "These are more than " + limit, "Maybe remove unused sentences.");
        } else if (scope.get() == Scope.KEYWORD) {
            keyword(
                    line.substring(left, equals).strip(),
                    line.substring(equals + 1).strip(),
                    place);
        } else {
            sentence(scope.get(), line, left, equals, place);
        }
    }

    /** Drools files may name an object in a second bracket; here it says nothing. */
    private static int afterSecondBracket(String line, int at) {
        int close = line.startsWith("[", at) ? line.indexOf(']', at) : -1;
        return close < 0 ? at : close + 1;
    }

    private static int equalsSign(String line, int from) {
        int depth = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '=' && depth <= 0) {
                return i;
            }
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    private void keyword(String word, String meaning, Place place) {
        if (Keywords.wordEnd(word, 0) < word.length()) {
            diagnostics.error(
                    "dsl-keyword", place, "A keyword is one word (" + word + ")", "Maybe [keyword]regra=rule.");
        } else if (!Keywords.KNOWN.contains(meaning)) {
            String hint = Spelling.hint(meaning, Keywords.KNOWN);
            diagnostics.error("dsl-keyword", place, "A keyword cannot stand for this (" + meaning + ")", hint);
        } else if (!keywords.add(word, meaning)) {
            boolean same = keywords.meaning(word).equals(meaning);
            twice(same, place, "This keyword means " + keywords.meaning(word) + " already (" + word + ")");
        }
    }

    private void sentence(Scope scope, String line, int left, int equals, Place place) {
        int from = left;
        while (from < equals && (FoldedLine.isBlank(line.charAt(from)) || line.startsWith("- ", from))) {
            from++;
        }
        Optional<List<Piece>> pieces = PieceReader.read(
                line.substring(from, equals), Place.of(place.file(), place.line(), from + 1), diagnostics);
        if (pieces.isEmpty()) {
            return;
        }
        int right = equals + 1;
        while (FoldedLine.isBlank(line.charAt(right))) {
            right++;
        }
        String text = line.substring(right);
        Sentence sentence = new Sentence(scope, pieces.get(), TemplateReader.read(text), text, place);
        Place rightPlace = Place.of(place.file(), place.line(), right + 1);
        if (new DslCheck(sentence, rightPlace, diagnostics).passes() && isNew(sentence)) {
            sentences.add(sentence);
        }
    }

    private boolean isNew(Sentence sentence) {
        List<Sentence> alike = forms.computeIfAbsent(sentence.form(), form -> new ArrayList<>());
        for (Sentence other : alike) {
            if (other.scope().covers(sentence.scope()) || sentence.scope().covers(other.scope())) {
                boolean same =
                        other.scope() == sentence.scope() && other.right().equals(sentence.right());
                twice(
                        same,
                        sentence.place(),
                        "This sentence is at " + other.place() + " already (" + sentence.shown() + ")");
                return false;
            }
        }
        alike.add(sentence);
        return true;
    }

    private void twice(boolean same, Place place, String message) {
        if (same) {
            diagnostics.warning("dsl-duplicate", place, message, "Maybe remove one of the two.");
        } else {
            diagnostics.error("dsl-duplicate", place, message, "Maybe use other words in one of the two.");
        }
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
