package dev.farol.service.measure;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** Whether a server takes requests, and if not, why. Thread safe. */
public final class Readiness {

    private final ConcurrentSkipListSet<String> reasons = new ConcurrentSkipListSet<>();
    private final ConcurrentSkipListSet<String> warnings = new ConcurrentSkipListSet<>();

    /** It is not ready as long as this reason holds. */
    public void block(String reason) {
        reasons.add(reason);
    }

    /** This reason holds no longer. */
    public void release(String reason) {
        reasons.remove(reason);
    }

    /** Something is wrong, and requests are taken all the same: a person has to look. */
    public void warn(String warning) {
        warnings.add(warning);
    }

    /** It is not wrong any more. */
    public void settle(String warning) {
        warnings.remove(warning);
    }

    /** What is wrong while requests are taken. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Why it is not ready; empty when it is. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }
}
