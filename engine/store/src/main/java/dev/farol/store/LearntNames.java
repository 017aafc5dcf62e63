package dev.farol.store;

import dev.farol.history.Names;
import dev.farol.store.change.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which names the journal or a sealed file has. For the thread that writes. */
final class LearntNames {

    private final Names names;
    private int journaled;

    /** All names so far are kept somewhere. */
    LearntNames(Names names) {
        this.names = names;
        this.journaled = names.size();
    }

    int journaled() {
        return journaled;
    }

    /** What the next entry has to tell, which counts as told. */
    Optional<Change> sinceJournaled() {
        int size = names.size();
        if (size == journaled) {
            return Optional.empty();
        }
        Change told = new Change.NamesLearnt(journaled, all().subList(journaled, size));
        journaled = size;
        return Optional.of(told);
    }

    /** What was told since was not kept. */
    void backTo(int count) {
        journaled = Math.min(journaled, count);
    }

    /** Every name by its code. */
    List<String> all() {
        return IntStream.range(0, names.size()).mapToObj(names::name).toList();
    }
}
