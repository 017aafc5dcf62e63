package dev.farol.listing;

import dev.farol.store.document.Task;
import dev.farol.store.document.TaskState;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Tasks as one run left them: all unfinished ones, and those closed not long before. What people changed since is laid over them. Open
 * ones come first, then the others state by state; of each state, those with the earliest last day first. Immutable.
 */
public final class TaskListing {

    /** How many days a closed task stays in the list. */
    public static final int CLOSED_DAYS = 30;

    private static final Comparator<TaskRow> BY_DUE =
            Comparator.comparing(TaskRow::due).thenComparing(TaskRow::id);

    private final TaskColumns columns;

    private TaskListing(TaskColumns columns) {
        this.columns = columns;
    }

    /** No tasks. */
    public static TaskListing none() {
        return new TaskListing(new TaskColumns.Builder().build());
    }

    /**
     * The list that {@link Builder#encode} wrote.
     *
     * @throws MalformedListing when the bytes are anything else
     */
    public static TaskListing decode(byte[] bytes) {
        return new TaskListing(TaskColumns.decode(bytes));
    }

    /** How many tasks there are, those changed since not counted. */
    public int size() {
        return columns.size();
    }

    /** The ids of the playbooks that its tasks are of. */
    public List<String> playbooks() {
        return columns.playbooks();
    }

    /** Whether a cursor can be one of the list with this filter. */
    public static boolean fits(Cursor cursor, TaskFilter filter) {
        return states(filter).stream().anyMatch(state -> state.label().equals(cursor.order()));
    }

    /** Those that are listed, in their order. */
    private static List<TaskState> states(TaskFilter filter) {
        return filter.state().map(List::of).orElse(List.of(TaskState.values()));
    }

    /**
     * Some tasks.
     *
     * @param after where the page before ended
     * @param limit 1 to {@value Page#MOST}
     * @param changed tasks that changed since the run; they take the place of those with their ids
     * @param customers to tell names and owners of customers from
     * @param hidden ids of customers that are left out
     */
    public Page<TaskRow> page(
            TaskFilter filter,
            Optional<Cursor> after,
            int limit,
            Iterable<Task> changed,
            Listing customers,
            Predicate<String> hidden) {
        Page.check(limit);
        if (after.filter(cursor -> !fits(cursor, filter)).isPresent()) {
            throw new IllegalArgumentException(
                    "a cursor of the order (" + after.get().order() + ") does not fit these tasks");
        }
        Predicate<TaskRow> wanted = row -> !hidden.test(row.customer());
        SortedMap<TaskRow, TaskRow> over = new TreeMap<>(BY_DUE);
        for (Task task : changed) {
            TaskRow row = row(task, customers);
            over.put(row, row);
        }
        Pages<TaskRow> page = new Pages<>(limit);
        Optional<Cursor> from = after;
        for (TaskState state : states(filter)) {
            boolean before =
                    from.filter(cursor -> !cursor.order().equals(state.label())).isPresent();
            if (!before && !fill(page, filter.of(state), from, over, wanted)) {
                TaskRow last = page.latest();
                return page.more(new Cursor(last.state().label(), last.due().toEpochDay(), last.id()));
            }
            from = before ? from : Optional.empty();
        }
        return page.last();
    }

    /** Adds the tasks of one state; false when there are more than the page takes. */
    private boolean fill(
            Pages<TaskRow> page,
            TaskFilter filter,
            Optional<Cursor> after,
            SortedMap<TaskRow, TaskRow> over,
            Predicate<TaskRow> hiding) {
        Predicate<TaskRow> wanted = row -> filter.takes(row) && hiding.test(row);
        TaskColumns.Match match = columns.match(filter);
        int place =
                after.map(cursor -> columns.after(cursor.key(), cursor.id())).orElse(0);
        Iterator<TaskRow> changes = over.keySet().stream()
                .filter(row -> after.filter(cursor -> !behind(row, cursor)).isEmpty())
                .iterator();
        Optional<TaskRow> change = next(changes);
        while (place < columns.size() || change.isPresent()) {
            int side = change.isEmpty() ? -1 : place == columns.size() ? 1 : columns.compare(place, change.get());
            Optional<TaskRow> row;
            if (side < 0) {
                row = match.takes(place) ? Optional.of(columns.row(place)) : Optional.empty();
            } else {
                row = change;
                change = next(changes);
            }
            place += side <= 0 ? 1 : 0;
            if (row.filter(wanted).isPresent()) {
                if (page.full()) {
                    return false;
                }
                page.add(row.get());
            }
        }
        return true;
    }

    private static Optional<TaskRow> next(Iterator<TaskRow> rows) {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    private static boolean behind(TaskRow row, Cursor cursor) {
        int order = Long.compare(row.due().toEpochDay(), cursor.key());
        return order > 0 || (order == 0 && row.id().compareTo(cursor.id()) > 0);
    }

    private static TaskRow row(Task task, Listing customers) {
        Optional<CustomerRow> customer = customers.find(task.customer());
        return TaskRow.of(
                task,
                customer.map(CustomerRow::name).orElse(""),
                customer.map(CustomerRow::owner).orElse(""));
    }

    /** Takes tasks in any order. For one thread. */
    public static final class Builder {

        private final TaskColumns.Builder columns = new TaskColumns.Builder();

        public void add(TaskRow row) {
            columns.add(row);
        }

        /** The list as bytes; see {@link TaskListing#decode}. */
        public byte[] encode() {
            return columns.build().encode();
        }
    }
}
