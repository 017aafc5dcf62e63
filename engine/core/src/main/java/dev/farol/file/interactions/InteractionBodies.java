package dev.farol.file.interactions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.file.FileProblem;
import dev.farol.file.fields.Json;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.BodyLines;
import dev.farol.file.lines.Utf8;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.rules.Vocabulary;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads interactions as requests bring them, by the rules of interactions files: an object, an array of them, or one a line; every problem
 * is told, with a pointer to it. Made once for a vocabulary and used again; for one thread.
 */
public final class InteractionBodies {

    /** Most interactions of one request. */
    public static final int MOST = 10_000;

    private final InteractionFill fill;
    private final JsonInteraction object;
    private final HistoryBuilder builder = new HistoryBuilder();
    private SentRows rows = new SentRows();
    private SentProblems problems = new SentProblems();
    private SortedSet<String> unknownTypes = new TreeSet<>();
    private boolean alone;
    private boolean broken;

    /**
     * @param names the dictionary of the store; learns the names of types and data fields
     * @param zone of bare dates, which mean the start of their day
     */
    public InteractionBodies(Vocabulary vocabulary, Names names, ZoneId zone) {
        try {
            NameCodes codes = new StoredNameCodes(names);
            fill = new InteractionFill(
                    TypeTable.of(vocabulary, codes),
                    codes,
                    (bytes, from, length) -> rows.find(bytes, from, length),
                    zone);
        } catch (FileProblem impossible) {
            throw new IllegalStateException("no file is read here", impossible);
        }
        object = new JsonInteraction(fill);
    }

    /** Reads an object or an array of objects. */
    public Sent json(byte[] body, AtWindow window) {
        start();
        problems.object(0, "");
        if (!Utf8.valid(body, 0, body.length)) {
            broken("not UTF-8");
        } else if (Json.isBlank(body, 0, body.length)) {
            broken("nothing, where JSON is expected");
        } else {
            document(body, window);
        }
        return finish();
    }

    /** Reads one object a line; a line that is not even JSON spoils no other. */
    public Sent lines(byte[] body, AtWindow window) {
        start();
        int count = 0;
        BodyLines lines = new BodyLines(body);
        while (lines.next() && !isTooMany(++count)) {
            problems.object(lines.index(), "/" + lines.index());
            if (Utf8.valid(body, lines.from(), lines.to())) {
                line(body, lines, window);
            } else {
                problems.unreadable("not UTF-8");
            }
        }
        return finish();
    }

    private void document(byte[] body, AtWindow window) {
        try (JsonParser parser = Json.parser(body, 0, body.length)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                int place = 0;
                while (parser.nextToken() != JsonToken.END_ARRAY && !isTooMany(place + 1)) {
                    problems.object(place, "/" + place);
                    interaction(parser, place++, window);
                }
                problems.object(0, "");
            } else {
                alone = true;
                interaction(parser, 0, window);
            }
            if (problems.all.isEmpty() && parser.nextToken() != null) {
                broken("more than one JSON value. Maybe it is NDJSON, sent as application/json");
            }
        } catch (IOException e) {
            problems.object(0, "");
            broken(Json.bodyMessage(e));
        }
    }

    private void line(byte[] body, BodyLines lines, AtWindow window) {
        try (JsonParser parser = Json.parser(body, lines.from(), lines.to())) {
            parser.nextToken();
            object(parser);
            if (problems.all.isGood() && parser.nextToken() != null) {
                problems.unreadable("more than one JSON object on the line");
            }
            take(lines.index(), window);
        } catch (IOException e) {
            problems.unreadable(Json.message(e));
        }
    }

    private void interaction(JsonParser parser, int place, AtWindow window) throws IOException {
        object(parser);
        take(place, window);
    }

    private void object(JsonParser parser) throws IOException {
        try {
            object.read(parser, problems);
        } catch (BadLine problem) {
            problems.at("", problem);
        }
    }

    private void take(int place, AtWindow window) {
        if (!problems.all.isGood()) {
            return;
        }
        try {
            window.check(fill.row().at(), fill.type().name());
        } catch (BadLine problem) {
            problems.at("/at", problem);
            return;
        }
        if (!fill.type().known()) {
            unknownTypes.add(fill.type().name());
        }
        rows.add(fill.customer(), place, fill.row());
    }

    private boolean isTooMany(int count) {
        if (count > MOST) {
            problems.object(MOST, "");
            problems.at("", new BadLine("more than 10,000 interactions in one request"));
            broken = true;
        }
        return count > MOST;
    }

    /** Nothing of the request is taken. */
    private void broken(String detail) {
        broken = true;
        problems.unreadable(detail);
    }

    private void start() {
        alone = false;
        broken = false;
        rows = new SentRows();
        problems = new SentProblems();
        unknownTypes = new TreeSet<>();
    }

    private Sent finish() {
        SortedSet<Integer> conflicts = new TreeSet<>();
        List<Sent.OfCustomer> customers = rows.histories(builder, conflicts);
        return new Sent(
                alone,
                customers,
                rows.duplicates(),
                unknownTypes,
                broken,
                problems.all.isUnreadable(),
                problems.all.all(),
                problems.first,
                conflicts,
                rows);
    }
}
