package dev.farol.drools;

import dev.farol.rules.Stage;
import java.util.EnumMap;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The loaded bases of one rule set. Thread safe; sessions made from the bases are not. */
final class CompiledStages implements AutoCloseable {

    private final KieContainer container;
    private final Map<Stage, KieBase> bases;
    private final byte[] jar;
    private final Lookup lookup;

    private CompiledStages(KieContainer container, Map<Stage, KieBase> bases, byte[] jar, Lookup lookup) {
        this.container = container;
        this.bases = bases;
        this.jar = jar;
        this.lookup = lookup;
    }

    /** Loads the bases, then forgets the release: what stays is reachable from here alone. */
    static CompiledStages of(KieServices services, ReleaseId release, ClassLoader loader, byte[] jar, Lookup lookup) {
        try {
            KieContainer container = services.newKieContainer(release, loader);
            Map<Stage, KieBase> bases = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                bases.put(stage, container.getKieBase(stage.folder()));
            }
            return new CompiledStages(container, bases, jar, lookup);
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /**
     * A session for one thread at a time. It keeps its locks all the same: with ThreadSafeOption.NO sessions of one base in several
     * threads lost firings, or made them late, 36 in 18 million.
     */
    KieSession newSession(Stage stage) {
        return base(stage).newKieSession();
    }

    KieBase base(Stage stage) {
        KieBase base = bases.get(stage);
        if (base == null) {
            throw new IllegalStateException("no base for " + stage);
        }
        return base;
    }

    /** What Drools built, to be kept. */
    byte[] jar() {
        return jar;
    }

    /** What the rules name by number. */
    Lookup lookup() {
        return lookup;
    }

    @Override
    public void close() {
        container.dispose();
    }
}
