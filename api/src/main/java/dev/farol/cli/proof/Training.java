package dev.farol.cli.proof;

import dev.farol.backtest.Doubts;
import dev.farol.outcome.Outcomes;
import dev.farol.outcome.OutcomesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Finds out whether rules were tuned on the very outcomes that they are held against. Stateless. */
final class Training {

    private Training() {}

    /**
     * By the file that they were tuned on, where it is named; else by what a calibration left beside the rules.
     *
     * @param proof after its pass
     */
    static Doubts of(Proof proof, Path outcomes, Optional<Path> trainedOn) throws IOException {
        if (trainedOn.isPresent()) {
            Outcomes training =
                    OutcomesFile.read(trainedOn.get(), proof.set().scorecard().zone());
            return new Doubts(
                    trainedOn.get().toString(),
                    proof.usable().customersAlsoIn(training).size());
        }
        Optional<CalibrationNote> note = proof.rules().folder().flatMap(CalibrationNote::in);
        if (note.isPresent()) {
            Set<String> customers = proof.usable().byCustomer().keySet();
            long same = note.get().customersAlsoIn(CalibrationNote.of(outcomes, customers), customers);
            return new Doubts(note.get().outcomes(), same);
        }
        return Doubts.NONE;
    }
}
