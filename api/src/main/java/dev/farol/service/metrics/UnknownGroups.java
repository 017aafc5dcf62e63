package dev.farol.service.metrics;

import dev.farol.diagnostic.Spelling;
import dev.farol.metrics.Group;
import dev.farol.metrics.MetricsResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Something was to be grouped by that no customer has. The message is for people. */
public final class UnknownGroups extends IOException {

    private static final long serialVersionUID = 1L;

    private UnknownGroups(String message) {
        super(message);
    }

    /**
     * Refuses figures whose groups came to nothing, be it for a misspelt name.
     *
     * @throws UnknownGroups that says which, and what there is
     */
    public static void refuse(MetricsResult result) throws UnknownGroups {
        List<String> unknown = result.unknownGroups();
        if (!unknown.isEmpty()) {
            List<String> known = new ArrayList<>(Group.texts());
            known.addAll(result.attributes());
            throw new UnknownGroups(unknown.stream()
                    .map(by -> "could not group by (" + by + "): no customer has it\n  " + Spelling.hint(by, known))
                    .collect(Collectors.joining("\n")));
        }
    }
}
