package dev.farol.points;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.difference.TextDifference;
import dev.farol.language.table.Unwritable;
import dev.farol.points.Step.Wanted;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tries the changes of a plan, keeps those that do what they should, and says why not of the others. One use. */
final class PointsEditor {

    private final RuleFiles files;
    private final RuleSet set;
    private final PointsReader reader;
    private final List<Unchanged> unchanged = new ArrayList<>();
    private RuleSet edited;

    PointsEditor(RuleFiles files, RuleSet set) {
        this.files = files;
        this.set = set;
        this.edited = set;
        this.reader = new PointsReader(files);
    }

    PointsEdit edit(PointsWish wish) {
        Plan plan = new Plan(files, reader.read(files));
        plan.scorecard(set.scorecard(), wish.base(), wish.limits());
        plan.rules(wish.points());
        unchanged.addAll(plan.refused());
        Trial folder = new Trial(this::problemOfFolder);
        folder.run(readable(plan.steps()));
        refuse(folder.bad());
        List<Changed> changed = folder.good().stream()
                .flatMap(step -> step.wanted().stream())
                .map(one -> new Changed(one.target(), one.place(), one.before(), one.after()))
                .sorted(Comparator.comparing(Changed::place))
                .toList();
        unchanged.sort(Comparator.comparing(Unchanged::place));
        RuleFiles after = written(folder.good());
        return new PointsEdit(files, after, edited, changed, unchanged, difference(after, changed));
    }

    /** Steps whose files can be read alone: quick, so that the whole folder need not be read for each that cannot. */
    private List<Step> readable(List<Step> steps) {
        Map<String, List<Step>> byFile =
                steps.stream().collect(Collectors.groupingBy(Step::file, TreeMap::new, Collectors.toList()));
        List<Step> readable = new ArrayList<>();
        byFile.forEach((path, ofFile) -> {
            Trial file = new Trial(this::problemOfFile);
            file.run(ofFile);
            refuse(file.bad());
            readable.addAll(file.good());
        });
        return readable;
    }

    private void refuse(Map<Step, String> bad) {
        bad.forEach((step, why) -> step.wanted().forEach(one -> unchanged.add(one.refused(why))));
    }

    private Optional<String> problemOfFile(List<Step> steps) {
        String path = steps.get(0).file();
        RuleFile file = files.find(path).orElseThrow();
        try {
            RuleFile after = FileEdit.of(file, changes(steps));
            if (path.equals(RuleFiles.SCORECARD)) {
                return Optional.empty();
            }
            Diagnostics diagnostics = new Diagnostics();
            Map<String, Integer> points = new LinkedHashMap<>();
            reader.read(after, diagnostics).forEach((rule, written) -> points.put(rule, written.points()));
            return firstError(diagnostics).or(() -> problem(steps, points));
        } catch (Unwritable unwritable) {
            return Optional.of("It cannot be written: " + unwritable.why() + ".");
        }
    }

    private static Optional<String> problem(List<Step> steps, Map<String, Integer> points) {
        for (Step step : steps) {
            for (Wanted one : step.wanted()) {
                String rule = one.target().inWords();
                if (!Integer.valueOf(one.after()).equals(points.get(rule))) {
                    return Optional.of("What its line says fixes the sign or the size of its points ("
                            + points.getOrDefault(rule, 0) + ").\nMaybe use another sentence or column.");
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> problemOfFolder(List<Step> steps) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleSet> read = RuleSetReader.read(written(steps), diagnostics);
        if (read.isEmpty()) {
            return firstError(diagnostics).or(() -> Optional.of("The folder could not be read any more."));
        }
        Optional<String> difference = new Expected(set, steps).differenceTo(read.get());
        if (difference.isEmpty()) {
            edited = read.get();
        }
        return difference.map(what -> "Changing it would change something else too (" + what + ").");
    }

    private static Optional<String> firstError(Diagnostics diagnostics) {
        return diagnostics.sorted().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(PointsEditor::inWords);
    }

    private static String inWords(Diagnostic error) {
        if (error.code().equals("unknown-sentence")) {
            return "Its sentence takes no such number: " + error.message()
                    + ".\nMaybe use another sentence in this line.";
        }
        String hint = error.hint().isEmpty() ? "" : "\n" + error.hint();
        return "With it, the file could not be read: " + error.message() + hint;
    }

    /** The files after these steps, each of which was found to be writable. */
    private RuleFiles written(List<Step> steps) {
        Map<String, RuleFile> all = new TreeMap<>(files.all());
        steps.stream().collect(Collectors.groupingBy(Step::file)).forEach((path, ofFile) -> {
            try {
                all.put(path, FileEdit.of(files.find(path).orElseThrow(), changes(ofFile)));
            } catch (Unwritable unwritable) {
                throw new IllegalStateException("was writable a moment ago: " + path, unwritable);
            }
        });
        return RuleFiles.of(all.values());
    }

    private static List<Change> changes(Collection<Step> steps) {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    private String difference(RuleFiles after, List<Changed> changed) {
        StringBuilder text = new StringBuilder();
        changed.stream()
                .filter(one -> one.place().file().endsWith(".xlsx"))
                .forEach(one -> text.append("# ")
                        .append(one.place().file())
                        .append("  ")
                        .append(one.place().cell().orElse(""))
                        .append(": ")
                        .append(one.before())
                        .append(" -> ")
                        .append(one.after())
                        .append('\n'));
        TextDifference.stored(files, after).stream()
                .filter(file -> !file.path().endsWith(".xlsx"))
                .forEach(
                        file -> file.unified().forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }
}
