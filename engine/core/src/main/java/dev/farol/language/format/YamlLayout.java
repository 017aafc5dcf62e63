package dev.farol.language.format;

import dev.farol.rules.internal.YamlText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Tidies the ends of lines of YAML, but not within texts of several lines, where they may matter. Stateless. */
public final class YamlLayout {

    private YamlLayout() {}

    /** The text, tidied; as it was where it cannot be read, or would say something else. */
    public static String tidy(String text) {
        try {
            List<Event> events = events(text);
            BitSet kept = linesOfLongTexts(events);
            String tidied = Lines.tidy(text, line -> !kept.get(line));
            return meaning(events(tidied)).equals(meaning(events)) ? tidied : text;
        } catch (YamlEngineException unreadable) {
            return text;
        }
    }

    private static List<Event> events(String text) {
        List<Event> events = new ArrayList<>();
        new Parse(YamlText.settings(text)).parseString(text).forEach(events::add);
        return events;
    }

    private static BitSet linesOfLongTexts(List<Event> events) {
        BitSet lines = new BitSet();
        for (Event event : events) {
            Optional<Mark> start = event.getStartMark();
            Optional<Mark> end = event.getEndMark();
            if (event instanceof ScalarEvent && start.isPresent() && end.isPresent()) {
                lines.set(start.get().getLine(), end.get().getLine());
            }
        }
        return lines;
    }

    /** What the text says, without where and how it is written. */
    private static List<String> meaning(List<Event> events) {
        return events.stream()
                .map(event -> event instanceof ScalarEvent scalar
                        ? scalar.isPlain() + " " + scalar.getValue()
                        : event.getEventId().name())
                .toList();
    }
}
