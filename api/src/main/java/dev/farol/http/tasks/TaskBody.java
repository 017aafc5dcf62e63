package dev.farol.http.tasks;

import dev.farol.http.Call;
import dev.farol.http.json.JsonField;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaws;
import dev.farol.service.tasks.TaskChange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads how a task is to be changed. Stateless. */
final class TaskBody {

    private static final List<String> STATES = List.of("open", "snoozed", "done", "dismissed");
    private static final int LONGEST = 1_000;
    private static final String DISMISSED = "A task is dismissed with a reason.";

    private TaskBody() {}

    /** @throws dev.farol.http.problem.ProblemException 422 with every mistake */
    static TaskChange read(Call call, ZoneId zone, Instant now) {
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        String state = fields.required("state").oneOf(STATES).orElse("");
        JsonField until = fields.optional("snoozedUntil");
        JsonField reason = fields.optional("reason");
        Optional<Instant> end = until.moment().map(moment -> moment.end(zone));
        Optional<String> note = reason.text(1, LONGEST);
        fields.end();
        boolean snoozed = state.equals("snoozed");
        if (snoozed && (!until.isWritten() || until.isNull())) {
            until.flaw("snoozedUntil is missing.", "A task is put off until some day.");
        } else if (!snoozed && !state.isEmpty() && end.isPresent()) {
            until.flaw("snoozedUntil goes with the state snoozed only (" + state + ").", "");
        } else if (end.isPresent() && !end.get().isAfter(now)) {
            until.flaw("snoozedUntil is over already (" + end.get() + ").", "Maybe the year is wrong.");
        }
        if (state.equals("dismissed") && (!reason.isWritten() || reason.isNull())) {
            reason.flaw("reason is missing.", DISMISSED);
        } else if (note.filter(String::isBlank).isPresent()) {
            reason.flaw("reason must say something.", state.equals("dismissed") ? DISMISSED : "Maybe leave it out.");
        }
        flaws.orThrow();
        String why = note.orElse("");
        return switch (state) {
            case "snoozed" -> new TaskChange.Snoozed(end.orElseThrow(), why);
            case "done" -> new TaskChange.Done(why);
            case "dismissed" -> new TaskChange.Dismissed(why);
            default -> new TaskChange.Open(why);
        };
    }
}
