package dev.farol.store.change;

import dev.farol.customer.Customer;
import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.bytes.CustomerBytes;
import dev.farol.store.bytes.MalformedBytes;
import dev.farol.store.change.Change.CustomerErased;
import dev.farol.store.change.Change.Frozen;
import dev.farol.store.change.Change.InteractionTakenBack;
import dev.farol.store.change.Change.InteractionsAdded;
import dev.farol.store.change.Change.NamesLearnt;
import dev.farol.store.change.Change.ProfileSet;
import dev.farol.store.change.Change.RecordPut;
import dev.farol.store.change.Change.RecordRemoved;
import dev.farol.store.change.Change.TaskChanged;
import dev.farol.store.document.TaskCodec;
import java.util.ArrayList;
import java.util.List;

/** One change as bytes: its kind, then what it says. */
final class ChangeBytes {

    private static final int NAMES_LEARNT = 1;
    private static final int PROFILE_SET = 2;
    private static final int INTERACTIONS_ADDED = 3;
    private static final int INTERACTION_TAKEN_BACK = 4;
    private static final int CUSTOMER_ERASED = 5;
    private static final int TASK_CHANGED = 6;
    private static final int RECORD_PUT = 7;
    private static final int RECORD_REMOVED = 8;
    private static final int FROZEN = 9;

    private ChangeBytes() {}

    static void write(Change change, BytesWriter out) {
        if (change instanceof NamesLearnt learnt) {
            out.put(NAMES_LEARNT);
            out.varint(learnt.first());
            out.varint(learnt.names().size());
            learnt.names().forEach(out::text);
        } else if (change instanceof ProfileSet set) {
            out.put(PROFILE_SET);
            String id = set.customer().id();
            out.text(id);
            CustomerBytes.write(Customer.named(id), set.customer(), out);
        } else if (change instanceof InteractionsAdded added) {
            out.put(INTERACTIONS_ADDED);
            out.text(added.customer());
            out.history(added.interactions());
        } else if (change instanceof InteractionTakenBack takenBack) {
            out.put(INTERACTION_TAKEN_BACK);
            out.text(takenBack.customer());
            out.text(takenBack.interaction());
        } else if (change instanceof CustomerErased erased) {
            out.put(CUSTOMER_ERASED);
            out.text(erased.customer());
        } else if (change instanceof TaskChanged changed) {
            out.put(TASK_CHANGED);
            out.text(changed.task().customer());
            TaskCodec.write(changed.task().customer(), changed.task(), out);
        } else if (change instanceof RecordPut put) {
            out.put(RECORD_PUT);
            out.text(put.key());
            out.bytes(put.value());
        } else if (change instanceof RecordRemoved removed) {
            out.put(RECORD_REMOVED);
            out.text(removed.key());
        } else if (change instanceof Frozen) {
            out.put(FROZEN);
        }
    }

    static Change read(BytesReader in) {
        int kind = in.read();
        return switch (kind) {
            case NAMES_LEARNT -> new NamesLearnt(in.upTo(Integer.MAX_VALUE, "code of a name"), names(in));
            case PROFILE_SET -> new ProfileSet(CustomerBytes.read(Customer.named(in.text()), in));
            case INTERACTIONS_ADDED -> new InteractionsAdded(in.text(), in.history());
            case INTERACTION_TAKEN_BACK -> new InteractionTakenBack(in.text(), in.text());
            case CUSTOMER_ERASED -> new CustomerErased(in.text());
            case TASK_CHANGED -> new TaskChanged(TaskCodec.read(in.text(), in));
            case RECORD_PUT -> new RecordPut(in.text(), in.bytes());
            case RECORD_REMOVED -> new RecordRemoved(in.text());
            case FROZEN -> new Frozen();
            default -> throw new MalformedBytes("kind of a change (" + kind + ") is unknown");
        };
    }

    private static List<String> names(BytesReader in) {
        List<String> names = new ArrayList<>();
        for (int count = in.count("names"); count > 0; count--) {
            names.add(in.text());
        }
        return names;
    }
}
