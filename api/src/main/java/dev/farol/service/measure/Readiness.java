package dev.farol.service.measure;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** Whether a server takes requests, and if not, why. Thread safe. */
public final class Readiness {

    private final ConcurrentSkipListSet<String> reasons = new ConcurrentSkipListSet<>();

    /** It is not ready as long as this reason holds. */
    public void block(String reason) {
        reasons.add(reason);
    }

    /** This reason holds no longer. */
    public void release(String reason) {
        reasons.remove(reason);
    }

    /** Why it is not ready; empty when it is. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }
}
