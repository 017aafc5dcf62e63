package dev.farol.store.document;

import static dev.farol.store.bytes.BytesReader.check;

import dev.farol.lowering.Priority;
import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.bytes.MalformedBytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks as bytes, within documents and journal entries. Stateless. */
public final class TaskCodec {

    private TaskCodec() {}

    /**
     * Writes a task.
     *
     * @param customer whose it is, which the reader knows too
     * @throws IllegalArgumentException when it is of another customer, or a text has half a surrogate pair
     */
    public static void write(String customer, Task task, BytesWriter out) {
        if (!task.customer().equals(customer)) {
            throw new IllegalArgumentException("task of (" + task.customer() + ") among those of (" + customer + ")");
        }
        out.zigzag(task.run());
        out.text(task.playbook());
        boolean plain = task.id().equals(plainId(task.run(), task.playbook(), customer));
        out.flag(plain);
        if (!plain) {
            out.text(task.id());
        }
        out.put(code(task.priority()));
        out.put(code(task.state()));
        out.date(task.due());
        out.flag(task.snoozedUntil().isPresent());
        task.snoozedUntil().ifPresent(out::instant);
        out.text(task.reason());
        out.text(task.reasonPortuguese());
        out.varint(task.history().size());
        for (TaskEvent event : task.history()) {
            out.instant(event.at());
            out.text(event.who());
            out.put(code(event.state()));
            out.text(event.note());
        }
    }

    /**
     * Reads what {@link #write} wrote for the same customer.
     *
     * @throws MalformedBytes when the bytes are anything else
     */
    public static Task read(String customer, BytesReader in) {
        long run = in.zigzag();
        check(run == (int) run, "the run of a task is out of range");
        String playbook = in.text();
        String plain = plainId((int) run, playbook, customer);
        String id = in.flag() ? plain : in.text();
        Priority priority = priority(in.read());
        TaskState state = state(in.read());
        LocalDate due = in.date();
        Optional<Instant> snoozedUntil = in.flag() ? Optional.of(in.instant()) : Optional.empty();
        String reason = in.text();
        String reasonPortuguese = in.text();
        List<TaskEvent> history = new ArrayList<>();
        for (int count = in.count("changes of a task"); count > 0; count--) {
            history.add(new TaskEvent(in.instant(), in.text(), state(in.read()), in.text()));
        }
        return new Task(
                id,
                customer,
                playbook,
                priority,
                state,
                (int) run,
                due,
                snoozedUntil,
                reason,
                reasonPortuguese,
                history);
    }

    private static String plainId(int run, String playbook, String customer) {
        return new TaskId(run, playbook, customer).text();
    }

    private static int code(Priority priority) {
        return switch (priority) {
            case URGENT -> 0;
            case HIGH -> 1;
            case NORMAL -> 2;
            case LOW -> 3;
        };
    }

    private static Priority priority(int code) {
        for (Priority priority : Priority.values()) {
            if (code(priority) == code) {
                return priority;
            }
        }
        throw new MalformedBytes("priority of a task (" + code + ") is none");
    }

    private static int code(TaskState state) {
        return switch (state) {
            case OPEN -> 0;
            case SNOOZED -> 1;
            case DONE -> 2;
            case DISMISSED -> 3;
            case RESOLVED -> 4;
        };
    }

    private static TaskState state(int code) {
        for (TaskState state : TaskState.values()) {
            if (code(state) == code) {
                return state;
            }
        }
        throw new MalformedBytes("state of a task (" + code + ") is none");
    }
}
