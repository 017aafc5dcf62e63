package dev.farol.oracle;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rules in the many ways that people lay them out. */
final class RuleWriter {

    private final Dice dice;

    RuleWriter(Dice dice) {
        this.dice = dice;
    }

    /** @param annotation such as {@code @dimension(adoption)}, or nothing */
    String rule(String name, String annotation, List<String> constraints, String call) {
        String described = dice.chance(0.2) ? "  @description(\"it's \\\"so\\\"\") @owner(ana)\n" : "";
        String comment = dice.chance(0.2) ? " // rule \"no\" when Customer( mrr > 1 )\n" : "\n";
        return "rule \"" + name + "\"" + comment + "  " + annotation + "\n" + described + "when\n"
                + patterns(constraints) + "then /* then */\n  health." + call + ";\nend\n\n";
    }

    private String patterns(List<String> constraints) {
        if (constraints.isEmpty()) {
            return "  Customer()\n";
        }
        return switch (dice.between(0, 2)) {
            case 0 -> "  Customer( " + String.join(", ", constraints) + " )\n";
            case 1 ->
                constraints.stream()
                        .map(constraint -> "  Customer(" + constraint + ")\n")
                        .collect(Collectors.joining());
            default -> "  Customer( true,\n    " + String.join(",\n    ", constraints) + "\n  )\n";
        };
    }

    /** One or two reasons, with readings in braces: {@code "fell to {latest('nps', 90)}"}. */
    String reasons(Expressions expressions) {
        String english = reason("because of", expressions);
        return dice.chance(0.6) ? english + ", " + reason("em função de", expressions) : english;
    }

    private String reason(String words, Expressions expressions) {
        String reading = dice.chance(0.3)
                ? dice.of(List.of("plan", "text('size')", "text('industry')", "owner"))
                : expressions.number(1).replace('"', '\'');
        return dice.chance(0.3) ? "\"" + words + " it\"" : "\"" + words + " {" + reading + "}, \\\"you know\\\"\"";
    }
}
