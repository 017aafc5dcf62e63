package dev.farol.health;

/** What came of a question about a customer's health. */
public sealed interface HealthAnswer<T> {

    record Found<T>(T value) implements HealthAnswer<T> {}

    record Refused<T>(Refusal why) implements HealthAnswer<T> {}

    /** The same refusal of another question. */
    default <R> HealthAnswer<R> refused() {
        if (this instanceof Refused<T> refused) {
            return refused(refused.why());
        }
        throw new IllegalStateException("it is answered");
    }

    static <T> HealthAnswer<T> found(T value) {
        return new Found<>(value);
    }

    static <T> HealthAnswer<T> refused(Refusal why) {
        return new Refused<>(why);
    }
}
