package dev.farol.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.lowering.Priority;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskEvent;
import dev.farol.store.document.TaskId;
import dev.farol.store.document.TaskState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The list of tasks against sorting and filtering tasks one by one. */
class TaskListingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Random random = new Random(9);
    private final Listing customers = customers();

    @Test
    void laysWhatChangedOverWhatTheRunLeft() {
        for (int round = 0; round < 40; round++) {
            List<Task> sealed = tasks(random.nextInt(120));
            List<Task> changed = sealed.stream()
                    .filter(task -> random.nextInt(5) == 0)
                    .map(task -> with(task, TaskState.DONE))
                    .toList();
            Map<String, Task> now = new LinkedHashMap<>();
            sealed.forEach(task -> now.put(task.id(), task));
            changed.forEach(task -> now.put(task.id(), task));
            TaskFilter filter = new TaskFilter(
                    maybe(TaskState.OPEN, TaskState.DONE), maybe("rescue-call", "nothing"), maybe("owner 1", "nobody"));
            Predicate<String> hidden = id -> id.equals("c3");
            List<TaskRow> expected = now.values().stream()
                    .map(this::row)
                    .filter(row -> filter.takes(row) && !hidden.test(row.customer()))
                    .sorted(Comparator.comparing(TaskRow::state)
                            .thenComparing(TaskRow::due)
                            .thenComparing(TaskRow::id))
                    .toList();

            TaskListing listing = TaskListing.decode(bytes(sealed));
            List<TaskRow> all = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                Page<TaskRow> page = listing.page(filter, next, 1 + random.nextInt(20), changed, customers, hidden);
                all.addAll(page.items());
                next = page.next().map(Cursor::text).flatMap(Cursor::parse);
            } while (next.isPresent());

            assertThat(all).as("%s", filter).isEqualTo(expected);
        }
    }

    @Test
    void showsAChangedTaskThatTheRunDidNotList() {
        Task task = tasks(1).get(0);

        assertThat(TaskListing.none()
                        .page(TaskFilter.ALL, Optional.empty(), 50, List.of(task), customers, id -> false)
                        .items())
                .containsExactly(row(task));
    }

    @Test
    void refusesBytesThatAreCut() {
        byte[] bytes = bytes(tasks(30));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> TaskListing.decode(cut)).isInstanceOf(MalformedListing.class);
        }
    }

    @SafeVarargs
    private <T> Optional<T> maybe(T... values) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(values[random.nextInt(values.length)]);
    }

    private byte[] bytes(List<Task> tasks) {
        TaskListing.Builder builder = new TaskListing.Builder();
        tasks.forEach(task -> builder.add(row(task)));
        return builder.encode();
    }

    private TaskRow row(Task task) {
        CustomerRow customer = customers.find(task.customer()).orElseThrow();
        return TaskRow.of(task, customer.name(), customer.owner());
    }

    private List<Task> tasks(int count) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String playbook = random.nextBoolean() ? "rescue-call" : "check-in";
            String customer = "c" + random.nextInt(8);
            int run = 1 + random.nextInt(5);
            String id = new TaskId(run, playbook, customer).text();
            TaskState state = List.of(TaskState.values()).get(random.nextInt(5));
            tasks.put(
                    id,
                    with(
                            new Task(
                                    id,
                                    customer,
                                    playbook,
                                    List.of(Priority.values()).get(random.nextInt(4)),
                                    TaskState.OPEN,
                                    run,
                                    LocalDate.parse("2026-11-20").plusDays(random.nextInt(4)),
                                    Optional.empty(),
                                    "why " + i,
                                    "porquê " + i,
                                    List.of(new TaskEvent(NOW, "run 1", TaskState.OPEN, ""))),
                            state));
        }
        return List.copyOf(tasks.values());
    }

    private static Task with(Task task, TaskState state) {
        List<TaskEvent> history = new ArrayList<>(task.history());
        history.add(new TaskEvent(NOW.plusSeconds(5), "ana", state, ""));
        return new Task(
                task.id(),
                task.customer(),
                task.playbook(),
                task.priority(),
                state,
                task.run(),
                task.due(),
                state == TaskState.SNOOZED ? Optional.of(NOW.plusSeconds(60)) : Optional.empty(),
                task.reason(),
                task.reasonPortuguese(),
                history);
    }

    private static Listing customers() {
        Listing.Builder builder = new Listing.Builder();
        for (int i = 0; i < 8; i++) {
            builder.add(new CustomerRow(
                    "c" + i,
                    "Name " + i,
                    "",
                    "",
                    "owner " + i % 3,
                    Optional.empty(),
                    "",
                    OptionalInt.of(i),
                    "neutral",
                    OptionalInt.empty()));
        }
        return Listing.decode(builder.encode(1));
    }
}
