package dev.farol.file.interactions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.customer.Customer;
import dev.farol.diagnostic.Spelling;
import dev.farol.file.FileProblem;
import dev.farol.file.customers.ProfileBodies;
import dev.farol.file.fields.CollectedProblems;
import dev.farol.file.fields.Json;
import dev.farol.file.fields.Parsed;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Utf8;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.rules.Vocabulary;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code {"customer": {...}, "interactions": [...]}}: a merge patch of a profile, and interactions without id and customer, which
 * happen at the end of the window where nothing else is said. The dictionary learns nothing of them. For one use.
 */
public final class SuppositionBodies {

    /** Most interactions that can be supposed. */
    public static final int MOST = 1_000;

    private static final List<String> KEYS = List.of("customer", "interactions");

    private final Vocabulary vocabulary;
    private final AtWindow window;
    private final InteractionFill fill;
    private final JsonInteraction object;
    private final HistoryBuilder builder = new HistoryBuilder();
    private final CollectedProblems problems = new CollectedProblems();
    private Optional<Customer> profile = Optional.empty();
    private int count;

    /** @param zone of bare dates, which mean the start of their day */
    public SuppositionBodies(Vocabulary vocabulary, Names names, ZoneId zone, AtWindow window) {
        this.vocabulary = vocabulary;
        this.window = window;
        try {
            NameCodes codes = new SupposedNameCodes(names);
            fill = new InteractionFill(TypeTable.of(vocabulary, codes), codes, (bytes, from, length) -> 0, zone);
        } catch (FileProblem impossible) {
            throw new IllegalStateException("no file is read here", impossible);
        }
        object = new JsonInteraction(
                fill, Set.of("id", "customer"), begun -> begun.supposed(count, EpochNanos.of(window.last())));
    }

    /** Reads what is supposed of a customer that has this profile. */
    public Parsed<Supposition> read(byte[] json, Customer before) {
        if (!Utf8.valid(json, 0, json.length)) {
            problems.unreadable("not UTF-8");
        } else if (Json.isBlank(json, 0, json.length)) {
            problems.unreadable("nothing, where a JSON object is expected");
        } else {
            document(json, before);
        }
        History interactions = builder.build(line -> {});
        return Parsed.of(new Supposition(profile, interactions), problems);
    }

    private void document(byte[] json, Customer before) {
        try (JsonParser parser = Json.parser(json, 0, json.length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                problems.add("", "not a JSON object (" + Json.shown(parser) + ")");
                return;
            }
            Set<String> seen = new HashSet<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                member(parser, name, seen.add(name), before);
            }
            problems.object("");
            if (parser.nextToken() != null) {
                problems.unreadable("more than one JSON object");
            }
        } catch (IOException e) {
            problems.object("");
            problems.unreadable(Json.bodyMessage(e));
        }
    }

    private void member(JsonParser parser, String name, boolean first, Customer before) throws IOException {
        String pointer = Problems.pointer(Utf8.cut(name, 60));
        problems.object(pointer);
        if (!first) {
            problems.add(pointer, "\"" + name + "\" is given twice");
            skip(parser);
        } else if (name.equals("customer")) {
            profile = ProfileBodies.patched(before, parser, problems);
        } else if (name.equals("interactions")) {
            interactions(parser);
        } else {
            problems.add(pointer, "unknown field \"" + Utf8.cut(name, 60) + "\". " + Spelling.hint(name, KEYS));
            skip(parser);
        }
    }

    private static void skip(JsonParser parser) throws IOException {
        parser.nextToken();
        parser.skipChildren();
    }

    private void interactions(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            problems.add("/interactions", "not an array (" + Json.shown(parser) + ")");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (count == MOST) {
                problems.add("/interactions", "more than 1,000 interactions");
            }
            problems.object("/interactions/" + count);
            interaction(parser);
            count++;
        }
    }

    private void interaction(JsonParser parser) throws IOException {
        try {
            object.read(parser, problems);
            if (problems.isGood()) {
                check();
            }
        } catch (BadLine problem) {
            problems.at("", problem);
        }
        if (problems.isGood() && count < MOST) {
            builder.add(fill.row().bytes(), 0, fill.row().length(), 0);
        }
    }

    private void check() {
        if (!fill.type().known()) {
            String name = fill.type().name();
            String hint = Spelling.hint(name, vocabulary.types().keySet());
            problems.at("/type", new BadLine("type (" + name + ") is not in the vocabulary. " + hint));
        }
        try {
            window.check(fill.row().at(), fill.type().name());
        } catch (BadLine problem) {
            problems.at("/at", problem);
        }
    }
}
