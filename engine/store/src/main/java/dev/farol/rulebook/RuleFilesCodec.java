package dev.farol.rulebook;

import dev.farol.rules.RuleFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rule files, normalised, as bytes: a format, then deflated the number of files and of each its path and its
 * content. Stateless.
 */
final class RuleFilesCodec {

    private static final byte FORMAT = 1;
    private static final int MOST_FILES = 10_000;
    private static final int LARGEST_FILE = 16 << 20;

    private RuleFilesCodec() {}

    static byte[] encode(Collection<RuleFile> all) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FORMAT);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeInt(all.size());
            for (RuleFile file : all) {
                out.writeUTF(file.path());
                byte[] content = file.isText() ? file.text().getBytes(StandardCharsets.UTF_8) : file.content();
                out.writeInt(content.length);
                out.write(content);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("writing to memory failed", impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /**
     * The files that {@link #encode} wrote.
     *
     * @throws IOException when the bytes are anything else
     */
    static List<RuleFile> decode(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != FORMAT) {
            throw new IOException("its format is not known");
        }
        InflaterInputStream inflated = new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1));
        try (DataInputStream in = new DataInputStream(inflated)) {
            int count = in.readInt();
            if (count < 0 || count > MOST_FILES) {
                throw new IOException("it has a number of files (" + count + ") that cannot be");
            }
            List<RuleFile> files = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                files.add(file(in));
            }
            return files;
        }
    }

    private static RuleFile file(DataInputStream in) throws IOException {
        String path = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > LARGEST_FILE) {
            throw new IOException("its file " + path + " has a length (" + length + ") that cannot be");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new IOException("its file " + path + " is cut off");
        }
        return new RuleFile(path, content);
    }
}
