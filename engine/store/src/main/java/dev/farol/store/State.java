package dev.farol.store;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.sealed.SealedFile;
import dev.farol.store.state.Effects;
import dev.farol.store.state.Erasures;
import dev.farol.store.state.Glance;
import dev.farol.store.state.Layers;
import dev.farol.store.state.Overlay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What readers see: the layers of now, replaced as a whole when something is set apart or sealed. Read by any thread. */
final class State {

    private final Names names;
    private final Erasures erasures;
    private volatile Layers layers;
    private volatile long generation;

    State(Names names, Erasures erasures, Layers layers) {
        this.names = names;
        this.erasures = erasures;
        this.layers = layers;
    }

    Names names() {
        return names;
    }

    Erasures erasures() {
        return erasures;
    }

    long generation() {
        return generation;
    }

    /** The layers of now, for good; what is only looked at in memory needs nothing more. */
    Layers now() {
        return layers;
    }

    /** The layers of now, kept open until they are released. */
    Layers retained() {
        while (true) {
            Layers now = layers;
            if (now.retain()) {
                return now;
            }
            if (now == layers) {
                throw new IllegalStateException("the store is closed");
            }
        }
    }

    Optional<Document> document(String id) throws IOException {
        if (erasures.has(id)) {
            return Optional.empty();
        }
        Layers now = retained();
        try {
            return now.document(id);
        } finally {
            now.release();
        }
    }

    Glance glance(String id, History interactions) throws IOException {
        if (erasures.has(id)) {
            return Glance.UNSURE;
        }
        Layers now = retained();
        try {
            return now.glance(id, interactions);
        } finally {
            now.release();
        }
    }

    /** About how many customers layers have. */
    static long customers(Layers layers) {
        long most = 0;
        for (SealedFile file : layers.sealed()) {
            most = Math.max(most, file.size());
        }
        for (Overlay overlay : layers.overlays()) {
            most = Math.max(most, overlay.size());
        }
        return most;
    }

    /** Tasks that changed above the sealed file of the last run, each as it is now. */
    List<Task> changedTasks() throws IOException {
        Map<String, Task> latest = new LinkedHashMap<>();
        Layers now = retained();
        try {
            for (SealedFile file : now.sealed()) {
                for (Task task : ChangedTasks.read(file)) {
                    latest.put(task.id(), task);
                }
            }
            for (Overlay overlay : now.overlays()) {
                overlay.tasks().forEach(task -> latest.put(task.id(), task));
            }
        } finally {
            now.release();
        }
        latest.values().removeIf(task -> erasures.has(task.customer()));
        return List.copyOf(latest.values());
    }

    Documents documents() throws IOException {
        Layers now = retained();
        try {
            return LayeredDocuments.of(now, erasures);
        } finally {
            now.release();
        }
    }

    Optional<byte[]> part(String name) throws IOException {
        Layers now = retained();
        try {
            return now.sealed().isEmpty()
                    ? Optional.empty()
                    : now.sealed().get(0).part(name);
        } finally {
            now.release();
        }
    }

    Records records() {
        return new Records() {
            @Override
            public Optional<byte[]> get(String key) {
                return layers.record(key);
            }

            @Override
            public SortedMap<String, byte[]> under(String prefix) {
                return layers.records(prefix);
            }
        };
    }

    /** Shows readers what an entry comes to. */
    void apply(Effects effects, int bytes) {
        layers.active().add(effects, bytes);
        effects.records().keySet().forEach(erasures::note);
    }

    /** Sets apart all that is known. */
    void freeze() {
        Layers now = layers;
        List<Overlay> frozen = new ArrayList<>(now.frozen());
        frozen.add(now.active());
        replace(now.with(frozen, new Overlay(now.active().upTo())), false);
    }

    /** Replaces the layers; one at a time does. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void replace(Layers next, boolean newParts) {
        Layers old = layers;
        layers = next;
        if (newParts) {
            generation++;
        }
        old.release();
    }

    void close() {
        layers.release();
    }
}
