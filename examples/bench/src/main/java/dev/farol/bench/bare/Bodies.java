package dev.farol.bench.bare;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Answers that Farol gave, in a file, to be given again. */
public final class Bodies {

    private Bodies() {}

    public static void write(Path file, List<byte[]> bodies) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(bodies.size());
            for (byte[] body : bodies) {
                out.writeInt(body.length);
                out.write(body);
            }
        }
    }

    static List<byte[]> read(Path file) throws IOException {
        List<byte[]> bodies = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int left = in.readInt(); left > 0; left--) {
                bodies.add(in.readNBytes(in.readInt()));
            }
        }
        return bodies;
    }
}
