package dev.farol.store.damage;

import dev.farol.store.Documents;
import dev.farol.store.StoreReader;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that readers of a store can see, to be compared. */
final class Contents {

    private Contents() {}

    static Map<String, String> of(StoreReader store) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        contents.put("up to", Long.toString(store.upTo()));
        contents.put("changed tasks", store.changedTasks().toString());
        store.records().under("").forEach((key, value) -> contents.put("record " + key, hex(value)));
        try (Documents documents = store.documents()) {
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                String id = next.get().id();
                Optional<Document> document = next.get().decode();
                contents.put("customer " + id, text(document));
            }
        }
        return contents;
    }

    static String text(Optional<Document> document) {
        return document.map(DocumentCodec::encode).map(Contents::hex).orElse("none");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
