package dev.farol.service.customers;

import dev.farol.file.fields.FieldProblem;
import java.util.List;
import java.util.Optional;

/** What came of asking for a change of a customer. */
public sealed interface Written {

    record Created(Tagged profile) implements Written {}

    record Replaced(Tagged profile) implements Written {}

    /** It was so already. */
    record Unchanged(Tagged profile) implements Written {}

    /** It is erased by this request. */
    record Gone() implements Written {}

    record NotFound() implements Written {}

    /** It was erased before. */
    record Erased() implements Written {}

    /** @param current tag of what is there; empty when nothing is */
    record PreconditionFailed(Optional<String> current) implements Written {}

    /** @param unreadable whether it is not even JSON */
    record Invalid(boolean unreadable, List<FieldProblem> problems) implements Written {}
}
