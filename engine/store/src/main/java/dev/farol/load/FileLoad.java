package dev.farol.load;

import dev.farol.bulk.Progress;
import dev.farol.customer.Customer;
import dev.farol.file.customers.CustomersFile;
import dev.farol.file.customers.CustomersReader;
import dev.farol.file.customers.Profile;
import dev.farol.file.customers.ProfileBatch;
import dev.farol.file.customers.ProfileSpool;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.interactions.InteractionsReader;
import dev.farol.file.output.Rejects;
import dev.farol.file.sort.Chunk;
import dev.farol.file.sort.GroupingSort;
import dev.farol.file.sort.SpillFiles;
import dev.farol.rules.Vocabulary;
import dev.farol.store.Command;
import dev.farol.store.Frozen;
import dev.farol.store.Store;
import dev.farol.store.document.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Loads a customers file and an interactions file, of any size and in any order, into a store. What is new becomes a layer above all that
 * is sealed, known since one journal entry; the next run merges it. Loading the same again adds nothing. All of it is there, or nothing.
 * One use each, by one thread, while nobody else changes the store.
 */
public final class FileLoad {

    private static final String CONFLICT = "the id was there before with other content, in the file or in the store";
    private static final String ERASED = "the customer was erased";

    private final Store store;
    private final Vocabulary vocabulary;
    private final ZoneId zone;
    private final LoadOptions options;
    private final Rejects rejects;
    private final Progress progress;
    private final Layer layer = new Layer();
    private final boolean anythingKnown;
    private long profiles;
    private long created;
    private long interactions;
    private long duplicates;
    private long erased;

    /**
     * @param zone of bare dates, which mean the start of their day
     * @param rejects takes bad lines; committed before anything is sealed, so that strict ones stop it
     */
    public FileLoad(
            Store store, Vocabulary vocabulary, ZoneId zone, LoadOptions options, Rejects rejects, Progress progress) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.zone = zone;
        this.options = options;
        this.rejects = rejects;
        this.progress = progress;
        this.anythingKnown = store.status().customers() > 0;
    }

    /**
     * Loads both files.
     *
     * @param begin makes the journal entry since which everything is known
     * @throws IOException when a file cannot be read, the store cannot be written, or {@code rejects} are strict; then nothing is loaded
     */
    public Loaded run(Path customersFile, Path interactionsFile, Command<?> begin) throws IOException {
        progress.begin("customers", -1);
        try (CustomersFile customers = new CustomersReader(zone, rejects, options.temporary(), options.memory() / 8)
                        .read(customersFile);
                GroupingSort rows = new GroupingSort(options.temporary(), options.memory() / 2, SpillFiles.ON_DISK)) {
            Ids ids = new Ids(customers.index());
            progress.begin("interactions", -1);
            InteractionsRead read = new InteractionsReader(
                            vocabulary, store.names(), ids, zone, rejects, options.threads())
                    .read(interactionsFile, new Rows(rows, progress));
            rows.finish(ids.size());
            String[] names = names(customers, ids);
            try (Layers layers = new Layers(Ids.sorted(names), options, options.memory() / 4);
                    Frozen frozen = freeze(begin)) {
                fill(layers, customers, rows, names, frozen.cut(), interactionsFile);
                rejects.commit();
                progress.begin("sealing", -1);
                frozen.sealAbove(layers::writeTo);
            }
            return new Loaded(
                    customers.index().size(),
                    profiles,
                    created,
                    interactions,
                    duplicates + customers.duplicates(),
                    rejects.count(),
                    erased,
                    read.unknownTypes());
        }
    }

    private Frozen freeze(Command<?> begin) throws IOException {
        try {
            return store.freeze(begin).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        }
    }

    private static String[] names(CustomersFile customers, Ids ids) throws IOException {
        String[] names = new String[ids.size()];
        int number = 0;
        try (ProfileSpool.Reading reading = customers.profiles().read()) {
            for (Optional<ProfileBatch> batch = reading.next(); batch.isPresent(); batch = reading.next()) {
                for (Profile profile : batch.get().profiles()) {
                    names[number++] = profile.customer().id();
                }
            }
        }
        for (; number < names.length; number++) {
            names[number] = ids.other(number);
        }
        return names;
    }

    private void fill(
            Layers layers, CustomersFile customers, GroupingSort rows, String[] names, long cut, Path interactionsFile)
            throws IOException {
        progress.begin("comparing", names.length);
        try (ProfileSpool.Reading reading = customers.profiles().read()) {
            Profiles profilesOfFile = new Profiles(reading);
            for (Optional<Chunk> chunk = rows.next(); chunk.isPresent(); chunk = rows.next()) {
                for (int number = chunk.get().first(); number < chunk.get().end(); number++) {
                    Optional<Customer> profile = profilesOfFile.next();
                    Optional<Document> added = one(names[number], profile, chunk.get(), number, cut, interactionsFile);
                    if (added.isPresent()) {
                        layers.add(added.get());
                    }
                }
                progress.at(chunk.get().end());
            }
        }
    }

    private Optional<Document> one(
            String id, Optional<Customer> profile, Chunk chunk, int number, long cut, Path interactionsFile)
            throws IOException {
        if (store.erased(id)) {
            erased += profile.isPresent() ? 1 : 0;
            chunk.each(number, (bytes, offset, length, line) -> rejects.late(interactionsFile, line, ERASED));
            return Optional.empty();
        }
        Optional<Document> known = anythingKnown ? store.document(id) : Optional.empty();
        layer.begin(known);
        chunk.each(number, layer::row);
        Optional<Document> added = layer.end(id, profile, cut, line -> rejects.late(interactionsFile, line, CONFLICT));
        duplicates += layer.duplicates();
        if (added.isPresent()) {
            boolean hasProfile = !added.get().profiles().isEmpty();
            profiles += hasProfile && profile.isPresent() ? 1 : 0;
            created += hasProfile && profile.isEmpty() ? 1 : 0;
            interactions += added.get().history().all().size();
        }
        return added;
    }

    /** The profiles of the customers file one after another, then nothing. */
    private static final class Profiles {

        private final ProfileSpool.Reading reading;
        private List<Profile> batch = new ArrayList<>();
        private int at;
        private boolean over;

        Profiles(ProfileSpool.Reading reading) {
            this.reading = reading;
        }

        Optional<Customer> next() throws IOException {
            if (at == batch.size() && !over) {
                Optional<ProfileBatch> more = reading.next();
                over = more.isEmpty();
                batch = more.map(ProfileBatch::profiles).orElse(List.of());
                at = 0;
            }
            return over ? Optional.empty() : Optional.of(batch.get(at++).customer());
        }
    }
}
