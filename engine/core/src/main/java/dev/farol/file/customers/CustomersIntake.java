package dev.farol.file.customers;

import dev.farol.file.FileProblem;
import dev.farol.file.LongList;
import dev.farol.file.OutputProblem;
import dev.farol.file.lines.BadLine;
import java.io.Closeable;

/** Takes profiles one by one: numbers new ids, tells what was said before from what contradicts it. For one thread. */
final class CustomersIntake implements Closeable {

    /** Different names of attributes in one file. */
    private static final int MOST_NAMES = 10_000;

    private final ProfileSpool spool;
    private final CustomerIndex index = new CustomerIndex();
    private final LongList contents = new LongList();
    private final PackedWriter packed = new PackedWriter();
    private long duplicates;
    private boolean hasAsOf;

    CustomersIntake(ProfileSpool spool) {
        this.spool = spool;
    }

    void take(Profile profile) throws BadLine, FileProblem {
        if (spool.codec().names() + profile.customer().attributes().size() > MOST_NAMES) {
            throw new BadLine("more than 10,000 different attributes in one file. Maybe ids are used as their names");
        }
        packed.clear();
        spool.codec().write(profile, packed);
        long content = hash(packed.bytes(), packed.length());
        int known = index.size();
        int ordinal = index.add(profile.customer().id());
        if (ordinal == known) {
            contents.add(content);
            spool.add(packed);
            hasAsOf |= profile.asOf().isPresent();
        } else if (contents.get(ordinal) == content) {
            duplicates++;
        } else {
            throw new BadLine("customer \"" + profile.customer().id()
                    + "\" was given before with other content. Maybe two systems use the same id");
        }
    }

    CustomersFile finish() throws OutputProblem {
        spool.filled();
        return new CustomersFile(index, spool, duplicates, hasAsOf);
    }

    @Override
    public void close() throws OutputProblem {
        spool.close();
    }

    /** Stands for the content when two lines with one id are compared: 64 bits, mixed as in the last step of MurmurHash3. */
    private static long hash(byte[] bytes, int length) {
        long h = length;
        for (int i = 0; i < length; i++) {
            h = (h ^ bytes[i]) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 32;
        }
        h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
        return h ^ (h >>> 33);
    }
}
