package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rules.internal.Tree.Broken;
import dev.farol.rules.internal.Tree.Entries;
import dev.farol.rules.internal.Tree.Entry;
import dev.farol.rules.internal.Tree.Items;
import dev.farol.rules.internal.Tree.Scalar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one YAML document from its events, and reports what rule files do not use. */
final class TreeBuilder {

    /** Deeper than any rule file goes; kept low so that reading cannot exhaust the stack. */
    static final int DEEPEST = 12;

    /** More keys than any group of a rule file has. */
    static final int MOST_KEYS = 2_000;

    private final Marks marks;
    private final Diagnostics diagnostics;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Tree> tree = Optional.empty();
    private boolean started;
    private boolean tooLarge;

    TreeBuilder(Marks marks, Diagnostics diagnostics) {
        this.marks = marks;
        this.diagnostics = diagnostics;
    }

    Optional<Tree> tree() {
        return tree;
    }

    /** Takes the next event; false when the rest of the file need not be looked at. */
    boolean accept(Event event) {
        Place place = marks.place(event.getStartMark());
        if (event instanceof DocumentStartEvent start) {
            return document(start, place);
        }
        if (event instanceof NodeEvent node) {
            return node(node, place) && !tooLarge;
        }
        if (event instanceof CollectionEndEvent) {
            add(open.pop().close());
        }
        return true;
    }

    private boolean document(DocumentStartEvent start, Place place) {
        if (start.getSpecVersion().isPresent() || !start.getTags().isEmpty()) {
            error("directive", place, "lines that start with % are not used in rule files", "Maybe delete the line.");
        }
        if (started) {
            error("second-document", place, "a second document starts here", "Maybe delete the line ---.");
            return false;
        }
        started = true;
        return true;
    }

    private boolean node(NodeEvent node, Place place) {
        if (node instanceof AliasEvent alias) {
            String name = alias.getAnchor().map(Object::toString).orElse("");
            error("alias", place, "references are not used in rule files (*" + name + ")", hintForStar(name));
            add(new Broken(place));
            return true;
        }
        node.getAnchor()
                .ifPresent(name -> error(
                        "anchor",
                        place,
                        "references are not used in rule files (&" + name + ")",
                        "Maybe put the text in quotes, or write the value again where it is needed."));
        if (node instanceof ScalarEvent scalar) {
            tag(scalar.getTag(), place);
            add(scalar(scalar, place));
            return true;
        }
        CollectionStartEvent start = (CollectionStartEvent) node;
        tag(start.getTag(), place);
        if (open.size() == DEEPEST) {
            error("too-deep", place, "more than " + DEEPEST + " levels inside each other", "");
            return false;
        }
        open.push(new Open(start instanceof MappingStartEvent, place));
        return true;
    }

    /** Escapes in double quotes can write what no one can see. */
    private Tree scalar(ScalarEvent event, Place place) {
        String text = event.getValue();
        if (text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isSeen(c))) {
            return new Scalar(text, event.isPlain(), place);
        }
        error("control-character", place, "a control character in a text", "Maybe delete what follows the backslash.");
        return new Broken(place);
    }

    private static boolean isSeen(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    private static String hintForStar(String name) {
        return "Maybe put the text in quotes: \"*" + name + "\".";
    }

    private void tag(Optional<String> tag, Place place) {
        tag.ifPresent(name -> error(
                "tag",
                place,
                "a type in front of a value is not used in rule files (" + name.replace("tag:yaml.org,2002:", "!!")
                        + ")",
                "Maybe delete it."));
    }

    private void add(Tree value) {
        if (open.isEmpty()) {
            tree = Optional.of(value);
        } else {
            open.element().add(value);
        }
    }

    private void error(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
    }

    /** A list or a group whose end has not come yet. */
    private final class Open {

        private final boolean group;
        private final Place place;
        private final List<Tree> items = new ArrayList<>();
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private @Nullable Tree key;
        private int count;

        Open(boolean group, Place place) {
            this.group = group;
            this.place = place;
        }

        Tree close() {
            return group ? new Entries(List.copyOf(entries.values()), place) : new Items(List.copyOf(items), place);
        }

        void add(Tree value) {
            if (!group) {
                items.add(value);
            } else if (key == null) {
                key = value;
            } else {
                entry(key, value);
                key = null;
            }
        }

        private void entry(Tree name, Tree value) {
            if (++count > MOST_KEYS) {
                error("too-many-keys", name.place(), "more than " + MOST_KEYS + " keys in one group", "");
                tooLarge = true;
            }
            if (name instanceof Broken) {
                return;
            }
            if (!(name instanceof Scalar scalar)) {
                error("key", name.place(), "a key must be a word, not " + name.kind(), "Maybe a quote is missing.");
            } else if (scalar.text().isBlank()) {
                error("key", name.place(), "a key is missing before the colon", "");
            } else if (scalar.plain() && scalar.text().equals("<<")) {
                error("merge-key", name.place(), "<< is not used in rule files", "Maybe write the keys again here.");
            } else {
                Entry first = entries.putIfAbsent(scalar.text(), new Entry(scalar.text(), name.place(), value));
                if (first != null) {
                    String where = "first in line " + first.place().line();
                    error(
                            "duplicate-key",
                            name.place(),
                            scalar.text() + " is written twice (" + where + ")",
                            "Maybe remove one of the two.");
                }
            }
        }
    }
}
