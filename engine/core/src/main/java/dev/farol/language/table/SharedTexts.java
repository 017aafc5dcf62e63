package dev.farol.language.table;

import dev.farol.language.table.XmlTags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that cells of a workbook share, as they are written in XML. Immutable. */
final class SharedTexts {

    private final List<Optional<String>> texts;

    private SharedTexts(List<Optional<String>> texts) {
        this.texts = texts;
    }

    /** Reads the part of the workbook that holds them; empty text when it has none. */
    static SharedTexts of(String xml) {
        List<Optional<String>> texts = new ArrayList<>();
        XmlTags tags = new XmlTags(xml);
        Optional<String> text = Optional.empty();
        int pieces = 0;
        for (Optional<Tag> tag = tags.next(); tag.isPresent(); tag = tags.next()) {
            String name = tag.get().name();
            if (name.equals("t") && !tag.get().closes() && !tag.get().isEmpty()) {
                int end = xml.indexOf('<', tag.get().to());
                pieces += xml.startsWith("</", end) ? 1 : 2;
                text = Optional.of(
                        xml.substring(tag.get().to(), Math.max(tag.get().to(), end)));
            } else if (name.equals("r") || name.equals("rPh")) {
                pieces += 2;
            } else if (name.equals("si") && (tag.get().closes() || tag.get().isEmpty())) {
                texts.add(pieces == 1 ? text : Optional.empty());
                text = Optional.empty();
                pieces = 0;
            }
        }
        return new SharedTexts(List.copyOf(texts));
    }

    /** The text of this number, from 0; empty when there is none, or it has formats of its own within it. */
    Optional<String> text(int number) {
        return number < texts.size() ? texts.get(number) : Optional.empty();
    }
}
