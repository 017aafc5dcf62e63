package dev.farol.file.fields;

import dev.farol.file.lines.BadLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, the first problem of each field, up to a number that anyone reads. For one thread. */
public final class CollectedProblems implements Problems {

    private static final int MOST = 1_000;

    private final List<FieldProblem> found = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();
    private String prefix = "";
    private int ofObject;
    private boolean unreadable;

    /** From now on problems are of the object that this pointer leads to. */
    public void object(String pointer) {
        prefix = pointer;
        ofObject = 0;
    }

    @Override
    public void at(String pointer, BadLine problem) {
        add(prefix + pointer, problem.text());
        ofObject++;
    }

    /** Something that cannot even be read as JSON. */
    public void unreadable(String detail) {
        unreadable = true;
        add(prefix, detail);
        ofObject++;
    }

    /** Adds one by its whole pointer. */
    public void add(String pointer, String detail) {
        if (found.size() < MOST && pointers.add(pointer)) {
            found.add(new FieldProblem(pointer, detail));
        }
    }

    /** Whether the object that is being read has none so far. */
    public boolean isGood() {
        return ofObject == 0;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a part could not be read as JSON. */
    public boolean isUnreadable() {
        return unreadable;
    }

    /** In the order in which they were found. */
    public List<FieldProblem> all() {
        return List.copyOf(found);
    }
}
