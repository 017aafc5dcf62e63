package dev.farol.ruleset;

import dev.farol.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/** A rule folder that cannot be used. */
public final class RuleErrors extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public RuleErrors(Path folder, List<Diagnostic> diagnostics) {
        super("the rules in " + folder + " have errors");
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Every message, in the order of their places. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
