package dev.farol.language.table;

/** A cell that cannot be changed without touching more than it.  */
public final class Unwritable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String why;

    public Unwritable(String why) {
        super(why);
        this.why = why;
    }

    /** Why, as the end of a sentence. */
    public String why() {
        return why;
    }
}
