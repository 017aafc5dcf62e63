package dev.farol.file.customers;

import dev.farol.file.InputProblem;
import dev.farol.file.OutputProblem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of a customers file, to be read again in its order: in memory up to a budget, the rest in a temporary file that goes
 * away on {@link #close}. Filled by one thread; once filled, each {@link Reading} is for one thread.
 */
public final class ProfileSpool implements Closeable {

    private static final int BATCH = 1024;
    private static final int BATCH_BYTES = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final ProfileCodec codec = new ProfileCodec();
    private final Path folder;
    private final long budget;
    private final List<ProfileBatch> kept = new ArrayList<>();
    private final PackedWriter filling = new PackedWriter();
    private long keptBytes;
    private int first;
    private int size;
    private @Nullable Path file;
    private @Nullable DataOutputStream out;

    /**
     * @param folder where the temporary file goes, if there is one
     * @param budget bytes of packed profiles to be kept in memory
     */
    public ProfileSpool(Path folder, long budget) {
        this.folder = folder;
        this.budget = budget;
    }

    ProfileCodec codec() {
        return codec;
    }

    /** Appends a profile that the codec has packed. */
    void add(PackedWriter packed) throws OutputProblem {
        filling.append(packed);
        size++;
        if (size - first == BATCH || filling.length() >= BATCH_BYTES) {
            endBatch();
        }
    }

    /** To be called once, after the last profile. */
    void filled() throws OutputProblem {
        if (size > first) {
            endBatch();
        }
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw OutputProblem.of(folder, e);
        }
    }

    private void endBatch() throws OutputProblem {
        byte[] packed = Arrays.copyOf(filling.bytes(), filling.length());
        if (out == null && keptBytes + packed.length <= budget) {
            kept.add(new ProfileBatch(codec, first, size - first, packed));
            keptBytes += packed.length;
        } else {
            write(packed);
        }
        first = size;
        filling.clear();
    }

    private void write(byte[] packed) throws OutputProblem {
        try {
            if (out == null) {
                file = Files.createTempFile(folder, "farol-customers-", ".tmp");
                out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
            }
            out.writeInt(size - first);
            out.writeInt(packed.length);
            out.write(packed);
        } catch (IOException e) {
            throw OutputProblem.of(folder, e);
        }
    }

    /** How many profiles there are. */
    public int size() {
        return size;
    }

    /** Reads all from the beginning; may be asked more than once. */
    public Reading read() throws InputProblem {
        return new Reading();
    }

    @Override
    public void close() throws OutputProblem {
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw OutputProblem.of(folder, e);
        }
    }

    /** One pass over the profiles. */
    public final class Reading implements Closeable {

        private final @Nullable DataInputStream in;
        private int next;
        private int ordinal;

        private Reading() throws InputProblem {
            try {
                in = file == null
                        ? null
                        : new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
            } catch (IOException e) {
                throw InputProblem.of(folder, e);
            }
        }

        /** The next profiles; empty after the last. */
        public Optional<ProfileBatch> next() throws InputProblem {
            if (next == kept.size() && (in == null || ordinal == size)) {
                return Optional.empty();
            }
            ProfileBatch batch = next < kept.size() ? kept.get(next++) : fromFile(in);
            ordinal += batch.size();
            return Optional.of(batch);
        }

        private ProfileBatch fromFile(@Nullable DataInputStream source) throws InputProblem {
            try {
                DataInputStream open = java.util.Objects.requireNonNull(source);
                int count = open.readInt();
                byte[] packed = new byte[open.readInt()];
                open.readFully(packed);
                return new ProfileBatch(codec, ordinal, count, packed);
            } catch (IOException e) {
                throw InputProblem.of(folder, e);
            }
        }

        @Override
        public void close() throws InputProblem {
            try {
                if (in != null) {
                    in.close();
                }
            } catch (IOException e) {
                throw InputProblem.of(folder, e);
            }
        }
    }
}
