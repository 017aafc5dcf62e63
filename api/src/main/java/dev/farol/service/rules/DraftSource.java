package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rules.RuleFiles;
import java.io.IOException;

/** The rules that may go live next. Thread safe. */
@FunctionalInterface
public interface DraftSource {

    /**
     * All files of the draft, as they are now.
     *
     * @param diagnostics told what could not be read as it should
     * @throws IOException when they cannot be read at all
     */
    RuleFiles files(Diagnostics diagnostics) throws IOException;
}
