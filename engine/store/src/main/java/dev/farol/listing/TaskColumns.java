package dev.farol.listing;

import dev.farol.lowering.Priority;
import dev.farol.order.Order;
import dev.farol.store.document.TaskState;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tasks in columns, sorted by their last day, then by id. Immutable. */
final class TaskColumns {

    private static final int VERSION = 1;

    private final int[] due;
    private final int[] run;
    private final Words state;
    private final Words priority;
    private final Words playbook;
    private final Words owner;
    private final Words snoozed;
    private final Words closed;
    private final Texts id;
    private final Texts customer;
    private final Texts name;
    private final Texts english;
    private final Texts portuguese;

    private TaskColumns(int[] due, int[] run, Words[] words, Texts[] texts) {
        this.due = due;
        this.run = run;
        this.state = words[4];
        this.priority = words[5];
        this.playbook = words[0];
        this.owner = words[1];
        this.snoozed = words[2];
        this.closed = words[3];
        this.id = texts[0];
        this.customer = texts[1];
        this.name = texts[2];
        this.english = texts[3];
        this.portuguese = texts[4];
    }

    int size() {
        return due.length;
    }

    List<String> playbooks() {
        return playbook.all();
    }

    TaskRow row(int i) {
        return new TaskRow(
                id.get(i),
                customer.get(i),
                name.get(i),
                owner.get(i),
                playbook.get(i),
                Priority.valueOf(priority.get(i)),
                TaskState.valueOf(state.get(i)),
                run[i],
                LocalDate.ofEpochDay(due[i]),
                instant(snoozed.get(i)),
                instant(closed.get(i)),
                english.get(i),
                portuguese.get(i));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** Where a row would stand against task {@code i}. */
    int compare(int i, TaskRow row) {
        return compare(i, row.due().toEpochDay(), row.id());
    }

    private int compare(int i, long day, String taskId) {
        int order = Long.compare(due[i], day);
        return order != 0 ? order : id.get(i).compareTo(taskId);
    }

    /** The first task behind a day and id. */
    int after(long day, String taskId) {
        int low = 0;
        int high = due.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, day, taskId) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Match match(TaskFilter filter) {
        return new Match(filter);
    }

    /** What a filter comes to here. */
    final class Match {

        private final int stateCode;
        private final int playbookCode;
        private final int ownerCode;

        private Match(TaskFilter filter) {
            this.stateCode =
                    filter.state().map(TaskState::name).map(state::find).orElse(-2);
            this.playbookCode = filter.playbook().map(playbook::find).orElse(-2);
            this.ownerCode = filter.owner().map(owner::find).orElse(-2);
        }

        boolean takes(int i) {
            return (stateCode == -2 || state.code(i) == stateCode)
                    && (playbookCode == -2 || playbook.code(i) == playbookCode)
                    && (ownerCode == -2 || owner.code(i) == ownerCode);
        }
    }

    private Words[] words() {
        return new Words[] {playbook, owner, snoozed, closed, state, priority};
    }

    private Texts[] texts() {
        return new Texts[] {id, customer, name, english, portuguese};
    }

    byte[] encode() {
        int size = 2 * Integer.BYTES + Packed.size(due) + Packed.size(run);
        for (Words column : words()) {
            size = Math.addExact(size, column.size());
        }
        for (Texts column : texts()) {
            size = Math.addExact(size, column.size());
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(VERSION).putInt(due.length);
        Packed.write(due, out);
        Packed.write(run, out);
        for (Words column : words()) {
            column.write(out);
        }
        for (Texts column : texts()) {
            column.write(out);
        }
        return out.array();
    }

    static TaskColumns decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int count = Packed.count(in, VERSION);
        int[] due = Packed.ints(in);
        int[] run = Packed.ints(in);
        Packed.expect(due.length == count && run.length == count, "a column has not the length " + count);
        Words[] words = new Words[6];
        for (int i = 0; i < words.length; i++) {
            words[i] = Words.read(in, count);
        }
        Texts[] texts = new Texts[5];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Texts.read(in, count);
        }
        Packed.expect(!in.hasRemaining(), "something follows it");
        expect(Arrays.stream(TaskState.values()).map(TaskState::name).toList(), words[4]);
        expect(Arrays.stream(Priority.values()).map(Priority::name).toList(), words[5]);
        return new TaskColumns(due, run, words, texts);
    }

    private static void expect(List<String> known, Words words) {
        Packed.expect(known.containsAll(words.all()), "one of the words " + words.all() + " is unknown");
    }

    /** Takes tasks in any order. */
    static final class Builder {

        private final Longs due = new Longs();
        private final Longs run = new Longs();
        private final Words.Builder[] words = {
            new Words.Builder(),
            new Words.Builder(),
            new Words.Builder(),
            new Words.Builder(),
            new Words.Builder(),
            new Words.Builder()
        };
        private final Texts.Builder[] texts = {
            new Texts.Builder(), new Texts.Builder(), new Texts.Builder(), new Texts.Builder(), new Texts.Builder()
        };

        void add(TaskRow row) {
            due.add(row.due().toEpochDay());
            run.add(row.run());
            words[0].add(row.playbook());
            words[1].add(row.owner());
            words[2].add(row.snoozedUntil().map(Instant::toString).orElse(""));
            words[3].add(row.closedAt().map(Instant::toString).orElse(""));
            words[4].add(row.state().name());
            words[5].add(row.priority().name());
            texts[0].add(row.id());
            texts[1].add(row.customer());
            texts[2].add(row.customerName());
            texts[3].add(row.reason());
            texts[4].add(row.reasonPortuguese());
        }

        TaskColumns build() {
            long[] days = due.build();
            Texts ids = texts[0].build();
            int[] order = Order.by(
                    days.length, (a, b) -> days[a] != days[b] ? Long.compare(days[a], days[b]) : ids.compare(a, b));
            long[] runs = run.build();
            return new TaskColumns(
                    Arrays.stream(order).map(i -> (int) days[i]).toArray(),
                    Arrays.stream(order).map(i -> (int) runs[i]).toArray(),
                    Arrays.stream(words)
                            .map(column -> column.build().ordered(order))
                            .toArray(Words[]::new),
                    Arrays.stream(texts)
                            .map(column -> column.build().ordered(order))
                            .toArray(Texts[]::new));
        }
    }
}
