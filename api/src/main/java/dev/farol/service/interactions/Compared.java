package dev.farol.service.interactions;

import dev.farol.file.interactions.Sent;
import dev.farol.history.History;
import dev.farol.store.CustomerReader;
import dev.farol.store.document.Document;
import dev.farol.store.document.KnownHistory;
import dev.farol.store.state.Glance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Interactions of a customer that were sent, held against what stands.
 *
 * @param unknown whether the customer is not known yet
 * @param erased whether it was erased; then nothing is fresh
 * @param fresh those that are new
 * @param duplicates how many stand already, as they are
 * @param conflicts ids of those that stand already with other content
 */
record Compared(
        String customer, boolean unknown, boolean erased, History fresh, int duplicates, List<String> conflicts) {

    /** So many are looked for one by one; beyond, in a map. */
    private static final int FEW = 4;

    static Compared ofErased(Sent.OfCustomer sent) {
        return new Compared(sent.customer(), false, true, History.EMPTY, 0, List.of());
    }

    static Compared of(Sent.OfCustomer sent, CustomerReader known) throws IOException {
        Glance glance = sent.history().size() <= FEW ? known.glance(sent.customer(), sent.history()) : Glance.UNSURE;
        return glance == Glance.UNSURE
                ? of(sent, known.document(sent.customer()))
                : allFresh(sent, glance == Glance.NO_CUSTOMER);
    }

    private static Compared allFresh(Sent.OfCustomer sent, boolean unknown) {
        return new Compared(sent.customer(), unknown, false, sent.history(), 0, List.of());
    }

    private static Compared of(Sent.OfCustomer sent, Optional<Document> document) {
        History history = sent.history();
        if (document.isEmpty()) {
            return allFresh(sent, true);
        }
        KnownHistory known = document.get().history();
        ToIntFunction<String> finder = history.size() <= FEW ? known::find : byId(known);
        List<String> conflicts = new ArrayList<>();
        int[] fresh = new int[history.size()];
        int count = 0;
        int duplicates = 0;
        for (int i = 0; i < history.size(); i++) {
            String id = history.id(i);
            int standing = finder.applyAsInt(id);
            if (standing < 0) {
                fresh[count++] = i;
            } else if (history.same(i, known.all(), standing)) {
                duplicates++;
            } else {
                conflicts.add(id);
            }
        }
        History left = count == history.size()
                ? history
                : History.gather(new History[] {history}, new int[count], Arrays.copyOf(fresh, count));
        return new Compared(sent.customer(), false, false, left, duplicates, conflicts);
    }

    private static ToIntFunction<String> byId(KnownHistory known) {
        Map<String, Integer> standing = known.standing();
        return id -> standing.getOrDefault(id, -1);
    }
}
