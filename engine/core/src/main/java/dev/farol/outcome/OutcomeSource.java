package dev.farol.outcome;

import java.io.IOException;

/** Customers and their histories: of two files, or of a store. */
public interface OutcomeSource {

    /**
     * Goes once through all customers that the outcomes tell of.
     *
     * @return what was found
     * @throws IOException with a message for people when they cannot be read
     */
    OutcomesFound pass(Outcomes outcomes, OutcomeWork<?> work) throws IOException;
}
