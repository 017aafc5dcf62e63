package dev.farol.bench.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.farol.bulk.InOrder;
import dev.farol.history.History;
import dev.farol.store.Documents;
import dev.farol.store.ReadOnlyStore;
import dev.farol.store.document.Document;
import dev.farol.store.files.StoreFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plain scan of a base, to hold metrics against. Of a store: every document is decoded and every interaction looked at, by as many
 * threads as there are cores. Of a file of interactions: every token of it is read with Jackson.
 */
public final class ScanProgram {

    private static final int BATCH = 500;

    private ScanProgram() {}

    /** Argument: the folder of a store, or an NDJSON file. */
    public static void main(String[] arguments) throws IOException {
        Path base = Path.of(arguments[0]);
        System.out.println(Files.isDirectory(base) ? store(base) : file(base));
    }

    private static long store(Path folder) throws IOException {
        long[] sum = new long[1];
        try (ReadOnlyStore store = ReadOnlyStore.open(folder, StoreFiles.real());
                Documents documents = store.documents()) {
            new InOrder<List<Documents.Layered>, Long>(
                            Runtime.getRuntime().availableProcessors(), () -> ScanProgram::look)
                    .run("scan", () -> next(documents), part -> sum[0] += part);
        }
        return sum[0];
    }

    private static Optional<List<Documents.Layered>> next(Documents documents) throws IOException {
        List<Documents.Layered> batch = new ArrayList<>(BATCH);
        for (Optional<Documents.Layered> next = documents.next(); next.isPresent(); next = documents.next()) {
            batch.add(next.get());
            if (batch.size() == BATCH) {
                break;
            }
        }
        return batch.isEmpty() ? Optional.empty() : Optional.of(batch);
    }

    private static long look(List<Documents.Layered> batch) throws IOException {
        long sum = 0;
        for (Documents.Layered layered : batch) {
            Optional<Document> document = layered.decode();
            if (document.isPresent()) {
                History history = document.get().history().now();
                for (int i = 0; i < history.size(); i++) {
                    sum += history.at(i) + history.type(i);
                }
            }
        }
        return sum;
    }

    private static long file(Path file) throws IOException {
        long tokens = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20);
                JsonParser parser = new JsonFactory().createParser(in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens += token.isScalarValue() ? parser.getTextLength() : 1;
            }
        }
        return tokens;
    }
}
