package dev.farol.store.document;

import static dev.farol.store.bytes.BytesReader.check;

import dev.farol.customer.Customer;
import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.bytes.CustomerBytes;
import dev.farol.store.bytes.MalformedBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents as bytes: a version, then every field. Equal documents give equal bytes. Histories keep the codes of their names, so the
 * dictionary of the store goes with them. Stateless.
 */
public final class DocumentCodec {

    private static final int VERSION = 1;

    private DocumentCodec() {}

    /**
     * Writes a document.
     *
     * @throws IllegalArgumentException when it cannot be kept: a profile with another id than the document, an attribute that is neither
     *     text nor decimal, half a surrogate pair
     */
    public static byte[] encode(Document document) {
        BytesWriter out = new BytesWriter(512);
        out.put(VERSION);
        out.flag(document.erased());
        profiles(document, out);
        KnownHistoryBytes.write(document.history(), out);
        out.varint(document.takenBack().size());
        new TreeMap<>(document.takenBack()).forEach((interaction, sequence) -> {
            out.text(interaction);
            out.varint(sequence);
        });
        ScoreBytes.write(ScoreRuns.of(document.scores()), out);
        out.varint(document.tasks().size());
        for (Task task : document.tasks()) {
            TaskCodec.write(document.id(), task, out);
        }
        return out.toArray();
    }

    /**
     * The document that {@link #encode} wrote.
     *
     * @throws MalformedDocument when the bytes are anything else
     */
    public static Document decode(String id, byte[] bytes) {
        try {
            return read(id, new BytesReader(bytes));
        } catch (MalformedBytes malformed) {
            throw new MalformedDocument(
                    "could not read the document of customer (" + id + "): " + malformed.getMessage(), malformed);
        }
    }

    /** Whether bytes are those of a document that takes nothing away: first the version, then whether it is erased. */
    public static boolean adds(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == VERSION && bytes[1] == 0;
    }

    /** Whether a document that {@link #adds} has a profile: their number comes next. */
    public static boolean hasProfile(byte[] bytes) {
        return bytes[2] != 0;
    }

    private static Document read(String id, BytesReader in) {
        int version = in.read();
        check(version == VERSION, "version (" + version + ") is not " + VERSION);
        boolean erased = in.flag();
        List<ProfileVersion> profiles = profiles(id, in);
        KnownHistory history = KnownHistoryBytes.read(in);
        Map<String, Long> takenBack = takenBack(in);
        ScoreRuns scores = ScoreBytes.read(in);
        List<Task> tasks = new ArrayList<>();
        for (int count = in.count("tasks"); count > 0; count--) {
            tasks.add(TaskCodec.read(id, in));
        }
        in.end();
        return new Document(id, erased, profiles, history, takenBack, scores, tasks);
    }

    private static void profiles(Document document, BytesWriter out) {
        out.varint(document.profiles().size());
        Customer before = Customer.named(document.id());
        long known = 0;
        for (ProfileVersion version : document.profiles()) {
            Customer customer = version.customer();
            if (!customer.id().equals(document.id())) {
                throw new IllegalArgumentException(
                        "document of customer (" + document.id() + ") with a profile of (" + customer.id() + ")");
            }
            out.zigzag(version.known() - known);
            CustomerBytes.write(before, customer, out);
            before = customer;
            known = version.known();
        }
    }

    private static List<ProfileVersion> profiles(String id, BytesReader in) {
        List<ProfileVersion> profiles = new ArrayList<>();
        Customer before = Customer.named(id);
        long known = 0;
        for (int count = in.count("profiles"); count > 0; count--) {
            known += in.zigzag();
            before = CustomerBytes.read(before, in);
            profiles.add(new ProfileVersion(known, before));
        }
        return profiles;
    }

    private static Map<String, Long> takenBack(BytesReader in) {
        Map<String, Long> takenBack = new HashMap<>();
        String last = "";
        for (int count = in.count("interactions taken back"); count > 0; count--) {
            String interaction = in.text();
            check(takenBack.isEmpty() || last.compareTo(interaction) < 0, "interactions taken back are out of order");
            takenBack.put(interaction, in.varint());
            last = interaction;
        }
        return takenBack;
    }
}
