package dev.farol.cli.proof;

import dev.farol.backtest.Doubts;
import dev.farol.outcome.Outcomes;
import dev.farol.outcome.OutcomesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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
        if (note.isPresent()
                && note.get().sha256().equals(CalibrationNote.of(outcomes).sha256())) {
            return new Doubts(note.get().outcomes(), proof.usable().byCustomer().size());
        }
        return Doubts.NONE;
    }
}
