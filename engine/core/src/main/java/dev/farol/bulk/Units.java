package dev.farol.bulk;

import dev.farol.file.customers.ProfileBatch;
import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.sort.Chunk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pairs profiles with interactions, both in the order of customers. For one thread. */
final class Units implements InOrder.Batches<Units.Unit> {

    private final Intake intake;
    private final ProfileSpool.Reading profiles;
    private Optional<Chunk> last = Optional.empty();

    Units(Intake intake, ProfileSpool.Reading profiles) {
        this.intake = intake;
        this.profiles = profiles;
    }

    /** Some customers that follow one another, and the chunks that hold their interactions. */
    record Unit(ProfileBatch profiles, List<Chunk> chunks) {}

    @Override
    public Optional<Unit> next() throws IOException {
        Optional<ProfileBatch> batch = profiles.next();
        if (batch.isEmpty()) {
            return Optional.empty();
        }
        int end = batch.get().first() + batch.get().size();
        List<Chunk> chunks = new ArrayList<>();
        last.filter(chunk -> chunk.end() > batch.get().first()).ifPresent(chunks::add);
        while (last.isEmpty() || last.get().end() < end) {
            last = intake.interactions.next();
            chunks.add(last.orElseThrow());
        }
        return Optional.of(new Unit(batch.get(), chunks));
    }

    /** The chunks, among those not yet handed out whole, that may hold interactions of one customer behind the last profile. */
    List<Chunk> behind(int ordinal) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        last.ifPresent(chunks::add);
        while (last.isEmpty() || last.get().end() <= ordinal) {
            last = intake.interactions.next();
            if (last.isEmpty()) {
                break;
            }
            chunks.add(last.get());
        }
        return chunks;
    }
}
