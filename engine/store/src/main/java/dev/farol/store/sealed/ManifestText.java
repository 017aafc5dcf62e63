package dev.farol.store.sealed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The manifest as text: a JSON object about the store, then one for each layer, one a line. Each line starts with the CRC32C, in eight
 * digits, of the JSON of all lines so far, so that an error names the first line that is wrong.
 */
final class ManifestText {

    static final String HINT =
            "Maybe the disk is failing, or it was edited: `farol restore` brings the store back from a backup.";

    private static final int FORMAT = 1;
    private static final int SUM_DIGITS = 8;

    private final Path file;

    ManifestText(Path file) {
        this.file = file;
    }

    static String of(Manifest manifest) throws IOException {
        StringBuilder text = new StringBuilder();
        CRC32C sum = new CRC32C();
        line(text, sum, store(manifest));
        for (Layer layer : manifest.layers()) {
            line(text, sum, layer(layer));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, CRC32C sum, String json) {
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        text.append(HexFormat.of().toHexDigits((int) sum.getValue()))
                .append(' ')
                .append(json)
                .append('\n');
    }

    private static String store(Manifest manifest) throws IOException {
        StringWriter out = new StringWriter();
        try (var json = FlatJson.FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeStringField("store", manifest.store());
            json.writeNumberField("number", manifest.number());
            json.writeNumberField("upTo", manifest.upTo());
            json.writeNumberField("layers", manifest.layers().size());
            json.writeEndObject();
        }
        return out.toString();
    }

    private static String layer(Layer layer) throws IOException {
        StringWriter out = new StringWriter();
        try (var json = FlatJson.FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("file", layer.file().name());
            json.writeNumberField("bytes", layer.file().bytes());
            json.writeNumberField("upTo", layer.upTo());
            json.writeStringField("blocks", layer.file().blocks().hex());
            json.writeEndObject();
        }
        return out.toString();
    }

    Manifest parse(byte[] bytes) throws IOException {
        List<FlatJson> lines = lines(bytes);
        FlatJson store = lines.get(0);
        int number = 1;
        try {
            long format = store.number("format");
            if (format != FORMAT) {
                throw damage(number, "it has format " + format + ", and this Farol knows " + FORMAT);
            }
            long expected = store.number("layers");
            if (expected != lines.size() - 1) {
                throw damage(
                        lines.size(),
                        "it is the last one, but of " + (lines.size() - 1) + " layers instead of " + expected);
            }
            List<Layer> layers = new ArrayList<>();
            for (FlatJson line : lines.subList(1, lines.size())) {
                number++;
                layers.add(layer(line, number));
            }
            number = 1;
            Manifest manifest = new Manifest(store.text("store"), store.number("number"), store.number("upTo"), layers);
            store.nothingElse();
            return manifest;
        } catch (IllegalArgumentException e) {
            throw damage(number, String.valueOf(e.getMessage()));
        }
    }

    private Layer layer(FlatJson line, int number) throws ManifestDamage {
        String name = line.text("file");
        if (!SealedNames.isName(name)) {
            throw damage(number, "a sealed file cannot have that name (" + name + ")");
        }
        BlockSums blocks = BlockSums.parse(line.text("blocks"));
        Layer layer = new Layer(new SealedEntry(name, line.number("bytes"), blocks), line.number("upTo"));
        line.nothingElse();
        return layer;
    }

    private List<FlatJson> lines(byte[] bytes) throws IOException {
        List<FlatJson> lines = new ArrayList<>();
        CRC32C sum = new CRC32C();
        int from = 0;
        while (from < bytes.length || lines.isEmpty()) {
            int number = lines.size() + 1;
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int json = from + SUM_DIGITS + 1;
            if (end == bytes.length || end < json || bytes[json - 1] != ' ') {
                throw damage(number, "the line is cut short (" + (end - from) + " bytes)");
            }
            sum.update(bytes, json, end - json);
            String written = new String(bytes, from, SUM_DIGITS, StandardCharsets.ISO_8859_1);
            String actual = HexFormat.of().toHexDigits((int) sum.getValue());
            if (!written.equals(actual)) {
                throw damage(number, "CRC32C is " + actual + " instead of " + printable(written));
            }
            lines.add(flat(number, bytes, json, end - json));
            from = end + 1;
        }
        return lines;
    }

    private FlatJson flat(int number, byte[] bytes, int from, int length) throws IOException {
        try {
            return FlatJson.parse(bytes, from, length);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw damage(number, "it is not a line of a manifest (" + e.getMessage() + ")");
        }
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    private ManifestDamage damage(int line, String what) {
        return new ManifestDamage(file, ", line " + line, what, HINT);
    }
}
