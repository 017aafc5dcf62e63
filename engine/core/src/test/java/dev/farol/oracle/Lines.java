package dev.farol.oracle;

import dev.farol.rules.Language;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Reason;
import java.util.ArrayList;
import java.util.List;

/** Assessments as the lines that the plain scorer writes. */
final class Lines {

    private Lines() {}

    static List<String> of(Assessment assessment) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "score " + (assessment.score().isPresent() ? assessment.score().getAsInt() : "none"));
        lines.add("band " + assessment.band());
        lines.add("coverage " + assessment.coverage());
        assessment
                .factors()
                .forEach(factor -> lines.add("factor " + factor.rule() + ", " + factor.dimension() + " "
                        + factor.points() + written(factor.reason())));
        assessment
                .limits()
                .forEach(limit -> lines.add("limit " + limit.dimension().orElse("of the score") + " " + limit.points()
                        + " to " + limit.limitedTo()));
        assessment
                .recommendations()
                .forEach(recommendation -> lines.add("recommend " + recommendation.playbook() + " "
                        + recommendation.priority().label() + written(recommendation.reason())));
        lines.add("failures " + assessment.failures().size());
        return lines;
    }

    private static String written(Reason reason) {
        return ": " + reason.in(Language.EN) + " / " + reason.in(Language.PT);
    }
}
