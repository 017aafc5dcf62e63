package dev.farol.store.change;

import dev.farol.customer.Customer;
import dev.farol.history.History;
import dev.farol.store.document.Task;
import java.util.List;

/** One part of a journal entry. What is refused or known already never becomes one: replaying needs no check. */
public sealed interface Change {

    /** Names that the histories of this entry and of later ones use; their codes follow one another. */
    record NamesLearnt(int first, List<String> names) implements Change {}

    /** A customer is known with this profile from now on. */
    record ProfileSet(Customer customer) implements Change {}

    /** Interactions that were not known before. */
    record InteractionsAdded(String customer, History interactions) implements Change {}

    record InteractionTakenBack(String customer, String interaction) implements Change {}

    /** Everything of a customer goes, for good. */
    record CustomerErased(String customer) implements Change {}

    record TaskChanged(Task task) implements Change {}

    /** A system record under a key such as {@code token/3f2a}. */
    @SuppressWarnings("ArrayRecordComponent")
    record RecordPut(String key, byte[] value) implements Change {}

    record RecordRemoved(String key) implements Change {}

    /** All that is known so far is set apart, to be sealed. */
    record Frozen() implements Change {}
}
