package dev.farol.store;

import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.document.Task;
import dev.farol.store.sealed.SealedFile;
import dev.farol.store.state.Layers;
import dev.farol.store.state.Overlay;
import dev.farol.store.state.PackedRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tasks that a sealed file of changes has, as a part of it: found without going over its customers. Stateless. */
final class ChangedTasks {

    static final String PART = "changed-tasks";

    private ChangedTasks() {}

    static byte[] of(List<Overlay> overlays) {
        Map<String, Document> changed = new TreeMap<>();
        for (Overlay overlay : overlays) {
            overlay.tasks().forEach(task -> {
                Document layer = Document.empty(task.customer()).withTask(task);
                changed.merge(task.customer(), layer, (older, newer) -> newer.over(older));
            });
        }
        SortedMap<String, Optional<byte[]>> packed = new TreeMap<>();
        changed.forEach((id, document) -> packed.put(id, Optional.of(DocumentCodec.encode(document))));
        return PackedRecords.encode(packed);
    }

    static List<Task> read(SealedFile file) throws IOException {
        Optional<byte[]> part = file.part(PART);
        if (part.isEmpty()) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : PackedRecords.decode(part.get()).entrySet()) {
            tasks.addAll(Layers.decode(entry.getKey(), entry.getValue()).tasks());
        }
        return tasks;
    }
}
