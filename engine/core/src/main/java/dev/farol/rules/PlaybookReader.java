package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Value;
import dev.farol.rules.internal.YamlText;
import java.util.Arrays;
import java.util.Optional;

/** Reads {@code playbooks/ID.md}: keys between two lines of dashes, then sections of Markdown. Stateless. */
final class PlaybookReader {

    private static final String FENCE = "---";
    private static final int MOST_DAYS = 3660;

    private PlaybookReader() {}

    /** The keys, with as many line feeds before them as keep their line numbers true; the rest; its first line. */
    private record Parts(String keys, String rest, int restLine) {}

    static Optional<Playbook> read(RuleFile file, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        String name = file.name();
        String id = name.endsWith(".md") ? name.substring(0, name.length() - ".md".length()) : name;
        if (!Common.ID.matcher(id).matches()) {
            own.error(
                    "bad-name",
                    Place.of(file.path()),
                    "the name of a playbook's file must be small letters, digits, - and _, the first a letter, at most 64 ("
                            + id + ")",
                    "Maybe rename it, such as rescue-call.md.");
        }
        Optional<Playbook> playbook = parts(file, own).flatMap(parts -> {
            Optional<Label> steps = new StepsReader(file.path(), own).read(parts.rest(), parts.restLine());
            return YamlText.read(
                    file.path(),
                    parts.keys(),
                    own,
                    value -> value.group().map(group -> playbook(id, group, steps.orElse(Label.of("")))));
        });
        YamlText.pass(own, diagnostics);
        return own.hasErrors() ? Optional.empty() : playbook;
    }

    private static Playbook playbook(String id, Group group, Label steps) {
        group.only("title", "owner", "due", "cooldown");
        Label title = group.required("title").flatMap(Common::label).orElse(Label.of(id));
        String owner = group.required("owner").flatMap(PlaybookReader::role).orElse("");
        int due = group.required("due")
                .flatMap(value -> value.whole(0, MOST_DAYS))
                .orElse(0);
        int cooldown = group.required("cooldown")
                .flatMap(value -> value.whole(0, MOST_DAYS))
                .orElse(0);
        return new Playbook(id, title, owner, due, cooldown, steps);
    }

    private static Optional<String> role(Value value) {
        Optional<String> role = value.text();
        if (role.isPresent() && !Common.ID.matcher(role.get()).matches()) {
            value.error(
                    "bad-name",
                    "owner must be a role: small letters, digits, - and _, the first a letter, at most 64 ("
                            + role.get() + ")",
                    "Maybe csm.");
        }
        return role;
    }

    private static Optional<Parts> parts(RuleFile file, Diagnostics diagnostics) {
        String[] lines = file.text().split("\n", -1);
        int first = 0;
        while (first < lines.length && isAside(lines[first])) {
            first++;
        }
        if (first == lines.length || !lines[first].stripTrailing().equals(FENCE)) {
            diagnostics.error(
                    "no-keys",
                    Place.of(file.path(), Math.min(first, lines.length - 1) + 1, 1),
                    "a playbook starts with its title, owner, due and cooldown between two lines ---",
                    "Maybe the first line --- is missing.");
            return Optional.empty();
        }
        StringBuilder keys = new StringBuilder("\n".repeat(first + 1));
        for (int i = first + 1; i < lines.length; i++) {
            if (lines[i].stripTrailing().equals(FENCE)) {
                String rest = String.join("\n", Arrays.asList(lines).subList(i + 1, lines.length));
                return Optional.of(new Parts(keys.toString(), rest, i + 2));
            }
            keys.append(lines[i]).append('\n');
        }
        diagnostics.error(
                "no-keys",
                Place.of(file.path(), first + 1, 1),
                "the line --- that ends title, owner, due and cooldown is missing",
                "");
        return Optional.empty();
    }

    /** Blank, or a comment of one line. */
    private static boolean isAside(String line) {
        String text = line.strip();
        return text.isEmpty() || (text.startsWith("<!--") && text.endsWith("-->"));
    }
}
