package dev.farol.report;

import dev.farol.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be said of rule files, as a terminal shows it. Stateless. */
public final class DiagnosticsText {

    private DiagnosticsText() {}

    /** Each of them, its hint on a line of its own. */
    public static List<String> lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .flatMap(diagnostic -> diagnostic.text().lines())
                .collect(Collectors.toList());
    }

    /** Each of them, and how many there are. */
    public static List<String> counted(String draft, List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        String sum = "draft " + draft + ": " + Counted.of(errors, "error") + ", "
                + Counted.of(diagnostics.size() - errors, "warning");
        return Stream.concat(lines(diagnostics).stream(), Stream.of(sum)).toList();
    }
}
