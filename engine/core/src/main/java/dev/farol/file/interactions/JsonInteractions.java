package dev.farol.file.interactions;

import com.fasterxml.jackson.core.JsonParser;
import dev.farol.file.FileProblem;
import dev.farol.file.fields.Json;
import dev.farol.file.fields.Problems;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Chunk;
import dev.farol.file.lines.Records;
import java.io.IOException;

/**
 * Interactions as NDJSON. One parser runs over a whole chunk, checked at the end of each line; a line on which it fails is read again
 * alone, for its message, and the next one starts a parser of its own.
 */
final class JsonInteractions implements ChunkReader {

    private final String file;
    private final InteractionFill fill;
    private final JsonInteraction object;
    private final Records records = new Records();

    JsonInteractions(String file, InteractionFill fill) {
        this.file = file;
        this.fill = fill;
        this.object = new JsonInteraction(fill);
    }

    @Override
    public void read(Chunk chunk, ChunkResult result, InteractionSink.Part part) throws IOException {
        records.over(chunk);
        JsonParser parser = null;
        int origin = 0;
        while (records.next()) {
            if (parser == null) {
                origin = records.start();
                parser = Json.parser(chunk.bytes(), origin, chunk.length());
            }
            if (!reads(parser, origin)) {
                parser.close();
                parser = null;
                if (!readsAlone(result)) {
                    continue;
                }
            }
            fill.emit(records.line(), result, part);
        }
        if (parser != null) {
            parser.close();
        }
    }

    /** Whether the parser, at the beginning of the line, reads a good object which ends with it. */
    private boolean reads(JsonParser parser, int origin) throws FileProblem {
        try {
            records.check();
            object(parser);
            return endsAt(origin + parser.currentLocation().getByteOffset());
        } catch (FileProblem e) {
            throw e;
        } catch (BadLine | IOException e) {
            return false;
        }
    }

    private boolean endsAt(long position) {
        if (position > records.end()) {
            return false;
        }
        for (int i = (int) position; i < records.end(); i++) {
            byte b = records.bytes()[i];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private boolean readsAlone(ChunkResult result) throws FileProblem {
        String error;
        try (JsonParser parser = Json.parser(records.bytes(), records.start(), records.end())) {
            records.check();
            object(parser);
            if (parser.nextToken() == null) {
                return true;
            }
            error = "more than one JSON object on the line";
        } catch (BadLine e) {
            error = e.text();
        } catch (FileProblem e) {
            throw e;
        } catch (IOException e) {
            error = Json.message(e);
        }
        result.rejects.add(records.reject(file, error));
        return false;
    }

    private void object(JsonParser parser) throws BadLine, IOException {
        parser.nextToken();
        object.read(parser, Problems.FIRST);
    }
}
