package dev.farol.store.files;

/**
 * A place in the code of the store that forces a file or a folder.
 *
 * @param place class, method and line
 */
public record ForceSite(String place) implements Comparable<ForceSite> {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final String HERE = ForceSite.class.getPackageName() + ".";

    /** The nearest caller outside this package. */
    static ForceSite ofCaller() {
        return WALKER.walk(
                frames -> frames.filter(frame -> !frame.getClassName().startsWith(HERE))
                        .findFirst()
                        .map(frame -> new ForceSite(
                                frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber()))
                        .orElseThrow());
    }

    @Override
    public int compareTo(ForceSite other) {
        return place.compareTo(other.place);
    }

    @Override
    public String toString() {
        return place;
    }
}
