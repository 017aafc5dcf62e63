package dev.farol.file.interactions;

import dev.farol.file.FileProblem;
import dev.farol.file.customers.CustomerIndex;
import dev.farol.file.lines.Chunk;
import dev.farol.file.lines.Chunks;
import dev.farol.file.lines.CsvHeader;
import dev.farol.file.lines.Format;
import dev.farol.file.lines.Input;
import dev.farol.file.output.Rejects;
import dev.farol.history.Names;
import dev.farol.rules.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads interactions files, NDJSON or CSV, with several threads: the calling one cuts the file into chunks and puts what comes of them
 * in order, the others read chunks. What is accepted, rejected and counted does not depend on their number. A line that cannot be
 * taken goes to the rejects; only a file that makes no sense as a whole is an {@link InputProblem}.
 *
 * <p>Names of types are those of the vocabulary, aliases are mapped to them. Not for several calling threads at once.
 */
public final class InteractionsReader {

    private final Vocabulary vocabulary;
    private final Names names;
    private final CustomerNumbers customers;
    private final ZoneId zone;
    private final Rejects rejects;
    private final int threads;

    /**
     * @param names learns the names of types and data fields, those of the vocabulary first
     * @param customers the ones that interactions may be of
     * @param zone of bare dates, which mean the start of their day
     * @param threads how many read chunks, at least one
     */
    public InteractionsReader(
            Vocabulary vocabulary, Names names, CustomerIndex customers, ZoneId zone, Rejects rejects, int threads) {
        this(vocabulary, names, customers::find, zone, rejects, threads);
    }

    /** As the other one, for customers that are known in some other way. */
    public InteractionsReader(
            Vocabulary vocabulary, Names names, CustomerNumbers customers, ZoneId zone, Rejects rejects, int threads) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.customers = customers;
        this.zone = zone;
        this.rejects = rejects;
        this.threads = Math.max(1, threads);
        vocabulary.types().values().forEach(type -> {
            names.code(type.name());
            type.data().keySet().forEach(names::code);
        });
    }

    /** Reads a file to its end; what the sink throws ends it. */
    public InteractionsRead read(Path file, InteractionSink sink) throws IOException {
        try (Input input = Input.open(file)) {
            Chunks chunks = new Chunks(input);
            Optional<Chunk> first = chunks.next();
            if (input.format() == Format.NDJSON) {
                return run(file, chunks, first, sink, () -> new JsonInteractions(file.toString(), fill(file)));
            }
            CsvHeader header = CsvHeader.read(file, first.orElseThrow(), input.separator());
            CsvInteractions.check(file, header);
            return run(file, chunks, first, sink, () -> new CsvInteractions(file.toString(), header, fill(file)));
        }
    }

    private InteractionsRead run(
            Path file, Chunks chunks, Optional<Chunk> first, InteractionSink sink, ChunkLine.Readers readers)
            throws IOException {
        InteractionTally tally = new InteractionTally(file, rejects);
        try (ChunkLine line = new ChunkLine(threads, readers, sink)) {
            Optional<Chunk> chunk = first;
            while (chunk.isPresent()) {
                if (line.isFull()) {
                    chunks.giveBack(tally.take(line.next()));
                }
                line.add(chunk.get());
                chunk = chunks.next();
            }
            while (!line.isEmpty()) {
                tally.take(line.next());
            }
        }
        return tally.result();
    }

    private InteractionFill fill(Path file) throws FileProblem {
        NameCodes codes = new FileNameCodes(file, names);
        return new InteractionFill(TypeTable.of(vocabulary, codes), codes, customers, zone);
    }
}
