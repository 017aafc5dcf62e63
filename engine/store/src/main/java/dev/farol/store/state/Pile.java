package dev.farol.store.state;

import dev.farol.history.History;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import java.util.ArrayList;
import java.util.List;

/** What journal entries say of one customer, each a layer on those before: rows of a table. Immutable. */
public final class Pile {

    private final PileTable table;
    private final String id;
    private final long top;

    Pile(PileTable table, String id, long top) {
        this.table = table;
        this.id = id;
        this.top = top;
    }

    /** The newest entry. */
    public long sequence() {
        return table.sequence(top);
    }

    /** All layers laid over one another. */
    public Document folded() {
        List<Document> newestFirst = new ArrayList<>();
        for (long row = top; row != PileTable.NONE; row = table.below(row)) {
            newestFirst.add(DocumentCodec.decode(id, table.document(row)));
        }
        return Document.folded(newestFirst);
    }

    /** Whether nothing of older layers stands. */
    public boolean erased() {
        for (long row = top; row != PileTable.NONE; row = table.below(row)) {
            if (!DocumentCodec.adds(table.document(row))) {
                return true;
            }
        }
        return false;
    }

    /** What the layers say of interactions. One taken back is mentioned by the layer that has it. */
    public Glance glance(History interactions) {
        Glance glance = Glance.NO_CUSTOMER;
        for (long row = top; row != PileTable.NONE && glance != Glance.UNSURE; row = table.below(row)) {
            glance = glance.and(Glance.at(table.document(row), interactions));
        }
        return glance;
    }
}
