package dev.farol.http.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of a request, so that all are told at once: the first hundred, and that there are more. Not thread safe. */
public final class Flaws {

    private static final int MOST = 100;

    private final List<Flaw> found = new ArrayList<>();
    private int count;

    public void add(String pointer, String detail) {
        count++;
        if (count <= MOST) {
            found.add(new Flaw(pointer, detail));
        }
    }

    /** With a hint, which may be empty. */
    public void add(String pointer, String detail, String hint) {
        add(pointer, hint.isEmpty() ? detail : detail + " " + hint);
    }

    /** How many were added so far: lets a step tell whether it added any. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Those that are kept, in the order in which they were found. */
    public List<Flaw> all() {
        List<Flaw> all = new ArrayList<>(found);
        if (count > MOST) {
            all.add(new Flaw("", "There are " + (count - MOST) + " more errors. Maybe mend these first."));
        }
        return List.copyOf(all);
    }

    /**
     * Ends the request if there is any.
     *
     * @throws ProblemException of the kind, with all of them
     */
    public void orThrow(Kind kind) {
        if (count > 0) {
            throw Problem.of(kind, all()).asException();
        }
    }

    /**
     * Ends the request if there is any.
     *
     * @throws ProblemException 422 with all of them
     */
    public void orThrow() {
        orThrow(Kind.INVALID);
    }
}
