package dev.farol.oracle;

import dev.farol.customer.Interaction;
import dev.farol.history.Conflicts;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.oracle.plain.PlainCase;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import java.util.List;
import java.util.OptionalInt;

/** Plain cases as the engine takes them. */
public final class Cases {

    private Cases() {}

    public static Case of(PlainCase plain, Names names) {
        OptionalInt score = plain.previousScore().map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return new Case(
                plain.customer(),
                history(plain.interactions(), names),
                new Previous(score, plain.previousBand().orElse("")),
                EpochNanos.of(plain.asOf()));
    }

    public static History history(List<Interaction> interactions, Names names) {
        HistoryBuilder builder = new HistoryBuilder();
        Row row = new Row();
        for (Interaction interaction : interactions) {
            row.of(interaction, names);
            builder.add(row.bytes(), 0, row.length(), 0);
        }
        return builder.build(Conflicts.IGNORED);
    }
}
