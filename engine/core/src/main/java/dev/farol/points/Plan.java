package dev.farol.points;

import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.MappedText.Origin;
import dev.farol.points.PointsWish.Limits;
import dev.farol.points.Step.Wanted;
import dev.farol.points.WrittenPoints.Fixed;
import dev.farol.rules.Dimension;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Scorecard;
import dev.farol.rules.ScorecardNumbers;
import dev.farol.rules.Stage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From a wish to the changes of files that would fulfil it. One use. */
final class Plan {

    private static final int MOST_POINTS = 100;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+");

    private final RuleFiles files;
    private final Map<String, WrittenPoints> written;
    private final List<Step> steps = new ArrayList<>();
    private final Set<List<Change>> planned = new HashSet<>();
    private final List<Unchanged> refused = new ArrayList<>();

    Plan(RuleFiles files, Map<String, WrittenPoints> written) {
        this.files = files;
        this.written = written;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What cannot be written, as far as one sees without trying. */
    List<Unchanged> refused() {
        return List.copyOf(refused);
    }

    void rules(Map<String, Integer> points) {
        Map<Origin, List<WrittenPoints>> shared = new LinkedHashMap<>();
        for (WrittenPoints rule : written.values()) {
            rule.digits()
                    .ifPresent(at -> shared.computeIfAbsent(at, first -> new ArrayList<>())
                            .add(rule));
        }
        points.forEach((rule, wished) -> {
            Optional<WrittenPoints> found = Optional.ofNullable(written.get(rule));
            if (found.isEmpty()) {
                refuse(
                        new Target.Rule(rule),
                        Place.of(Stage.HEALTH.folder()),
                        wished,
                        "There is no health rule of this" + " name.\n" + Spelling.hint(rule, written.keySet()));
            } else if (wished == 0 || Math.abs((long) wished) > MOST_POINTS) {
                refuse(
                        new Target.Rule(rule),
                        found.get().place(),
                        wished,
                        "Points are a whole number from 1 to "
                                + MOST_POINTS + ", with or without a minus."
                                + (wished == 0 ? "\nMaybe remove the rule, if it should not count." : ""));
            } else if (wished != found.get().points()) {
                List<WrittenPoints> together =
                        found.get().digits().map(shared::get).orElse(List.of(found.get()));
                rule(found.get(), wished, together, points);
            }
        });
    }

    private void rule(WrittenPoints rule, int wished, List<WrittenPoints> together, Map<String, Integer> points) {
        Target target = new Target.Rule(rule.rule());
        Optional<WrittenPoints> other = together.stream()
                .filter(one -> !points.getOrDefault(one.rule(), one.points()).equals(wished))
                .findFirst();
        if (other.isPresent()) {
            refuse(
                    target,
                    rule.place(),
                    wished,
                    "The rule \"" + other.get().rule() + "\" has its points from the same"
                            + " cell, so they cannot be changed separately.\nMaybe unmerge the cells.");
            return;
        }
        try {
            List<Change> changes = rule.change(wished);
            if (planned.add(changes)) {
                steps.add(new Step(
                        together.stream()
                                .map(one -> new Wanted(new Target.Rule(one.rule()), one.place(), one.points(), wished))
                                .toList(),
                        changes));
            }
        } catch (Fixed fixed) {
            refuse(target, rule.place(), wished, fixed.why());
        }
    }

    void scorecard(Scorecard scorecard, OptionalInt base, Map<String, Limits> limits) {
        Optional<RuleFile> file = files.find(RuleFiles.SCORECARD);
        if (file.isEmpty() || (base.isEmpty() && limits.isEmpty())) {
            return;
        }
        ScorecardNumbers places = ScorecardNumbers.of(file.get());
        number(file.get(), new Target.Base(), scorecard.base(), base, places.base());
        limits.forEach((name, limit) -> {
            Optional<Dimension> dimension = scorecard.dimension(name);
            int min = dimension.map(Dimension::min).orElse(0);
            int max = dimension.map(Dimension::max).orElse(0);
            Optional<Place> lowest = Optional.ofNullable(places.lowest().get(name));
            Optional<Place> highest = Optional.ofNullable(places.highest().get(name));
            number(file.get(), new Target.Lowest(name), min, limit.min(), lowest);
            number(file.get(), new Target.Highest(name), max, limit.max(), highest);
        });
    }

    private void number(RuleFile file, Target target, int before, OptionalInt wish, Optional<Place> place) {
        if (wish.isEmpty() || (place.isPresent() && wish.getAsInt() == before)) {
            return;
        }
        int wished = wish.getAsInt();
        if (place.isEmpty()) {
            refuse(target, Place.of(file.path()), wished, "There is no such number in the file.");
            return;
        }
        String line = file.text().split("\n", -1)[place.get().line() - 1];
        Matcher digits = NUMBER.matcher(line).region(place.get().column() - 1, line.length());
        if (!digits.lookingAt()) {
            refuse(target, place.get(), wished, "The number is written in a way that is not known.");
            return;
        }
        Wanted wanted = new Wanted(target, place.get(), before, wished);
        Change change = new Change(new Origin(place.get(), 0), digits.group().length(), Integer.toString(wished));
        steps.add(new Step(List.of(wanted), List.of(change)));
    }

    private void refuse(Target target, Place place, int wished, String why) {
        refused.add(new Unchanged(target, place, wished, why));
    }
}
