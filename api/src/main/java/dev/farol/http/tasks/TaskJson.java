package dev.farol.http.tasks;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.listing.TaskRow;
import dev.farol.override.OverrideJson;
import dev.farol.override.ScoreOverride;
import dev.farol.rules.Language;
import dev.farol.rules.Playbook;
import dev.farol.service.tasks.CustomerTask;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskEvent;
import dev.farol.store.document.TaskState;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks as JSON.
 *
 * @param playbooks of the active rules, by id
 * @param standing what stands against the score of a customer
 */
record TaskJson(Map<String, Playbook> playbooks, Language language, Standing standing) {

    /** Looks up what stands against the score of a customer. */
    @FunctionalInterface
    interface Standing {
        Optional<ScoreOverride> of(String customer) throws IOException;
    }

    /** A task as lists show it. */
    void item(TaskRow task, JsonGenerator json) throws IOException {
        json.writeStringField("id", task.id());
        json.writeStringField("customer", task.customer());
        text("customerName", given(task.customerName()), json);
        text("owner", given(task.owner()), json);
        playbook(task.playbook(), json);
        json.writeStringField("priority", task.priority().label());
        json.writeStringField("state", task.state().label());
        json.writeNumberField("run", task.run());
        json.writeStringField("due", task.due().toString());
        text("snoozedUntil", task.snoozedUntil().map(Object::toString), json);
        text("closedAt", task.closedAt().map(Object::toString), json);
        json.writeStringField("reason", reason(task.reason(), task.reasonPortuguese()));
        OverrideJson.field(standing.of(task.customer()), json);
    }

    /** A task with its history. */
    void task(CustomerTask given, JsonGenerator json) throws IOException {
        Task task = given.task();
        item(TaskRow.of(task, given.customerName().orElse(""), given.owner().orElse("")), json);
        json.writeStringField("createdAt", task.history().get(0).at().toString());
        TaskEvent last = task.history().get(task.history().size() - 1);
        text("dismissedReason", Optional.of(last.note()).filter(note -> task.state() == TaskState.DISMISSED), json);
        json.writeArrayFieldStart("history");
        for (TaskEvent event : task.history()) {
            json.writeStartObject();
            json.writeStringField("at", event.at().toString());
            json.writeStringField("who", event.who());
            json.writeStringField("state", event.state().label());
            json.writeStringField("note", event.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void playbook(String id, JsonGenerator json) throws IOException {
        Optional<Playbook> playbook = Optional.ofNullable(playbooks.get(id));
        json.writeStringField("playbook", id);
        json.writeStringField(
                "title", playbook.map(found -> found.title().in(language)).orElse(id));
        text("role", playbook.map(Playbook::owner), json);
    }

    private String reason(String english, String portuguese) {
        return language == Language.PT && !portuguese.isEmpty() ? portuguese : english;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private static void text(String name, Optional<String> text, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeString(text.orElse(null));
    }
}
