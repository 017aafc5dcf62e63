package dev.farol.cli.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.report.DiagnosticsJson;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;

/** What a command says of rules that it cannot use, as {@code rules check} does. Stateless. */
final class Refused {

    private Refused() {}

    static void say(List<NamedRules> named, boolean asJson, CommandLine command) throws IOException {
        for (NamedRules rules : named) {
            if (rules.set().isPresent()) {
                continue;
            }
            List<Diagnostic> errors =
                    rules.diagnostics().stream().filter(Diagnostic::isError).toList();
            if (asJson) {
                Report.json(
                        json -> {
                            json.writeStringField("rules", rules.name());
                            DiagnosticsJson.write(errors, json);
                        },
                        command.getOut());
            } else {
                Report.text(errors, command.getOut());
            }
            command.getErr().println("farol: the rules in " + rules.name() + " have errors");
        }
    }
}
