package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Place;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in plain words where and why a text is not YAML. Stateless. */
final class SyntaxProblem {

    private SyntaxProblem() {}

    static Diagnostic explain(YamlEngineException problem, Marks marks) {
        Place place = problem instanceof MarkedYamlEngineException marked
                ? marks.place(marked.getProblemMark())
                : Place.of(marks.file());
        return Diagnostic.error("syntax", place, "this cannot be read", "");
    }
}
