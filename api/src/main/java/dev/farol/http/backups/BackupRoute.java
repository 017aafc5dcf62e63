package dev.farol.http.backups;

import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.json.Json;
import dev.farol.http.json.JsonField;
import dev.farol.http.json.JsonFields;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.Shown;
import dev.farol.service.access.Role;
import dev.farol.service.backups.Backups;
import dev.farol.service.backups.Made;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Makes backups in the folder of backups; whoever asks gives a name, never a path. Thread safe. */
public final class BackupRoute implements Resource {

    private static final int LONGEST = 1_000;
    private static final double MILLIS = 1_000;

    private final Backups backups;

    public BackupRoute(Backups backups) {
        this.backups = backups;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/backups")
                .needs(Role.ADMIN)
                .takes(BodyRule.optional(BodyRule.JSON))
                .idempotent()
                .answersLater(this::make));
    }

    private CompletionStage<Answer> make(Call call) {
        return backups.make(name(call), call.principal().name()).thenApply(made -> answer(call, made));
    }

    private static Optional<String> name(Call call) {
        if (call.body().length == 0) {
            return Optional.empty();
        }
        Flaws flaws = new Flaws();
        JsonFields fields = call.object(flaws);
        JsonField to = fields.optional("to");
        Optional<String> name = to.text(1, LONGEST);
        if (name.filter(text -> !text.matches(Backups.NAME)).isPresent()) {
            to.flaw(
                    "to must be a name of up to 100 letters, digits, - and _ (" + Shown.cut(name.get()) + ").",
                    "Maybe without slashes and dots: the folder of backups is configured at the server.");
        }
        fields.end();
        flaws.orThrow();
        return name;
    }

    private static Answer answer(Call call, Made made) {
        if (made instanceof Made.Done done) {
            return Answer.json(201, Json.object(json -> {
                json.writeStringField("to", done.name());
                json.writeNumberField("cut", done.cut());
                json.writeNumberField("files", done.files());
                json.writeNumberField("bytes", done.bytes());
                json.writeNumberField("seconds", done.took().toMillis() / MILLIS);
            }));
        }
        Problem problem = made instanceof Made.NameTaken taken
                ? Problem.of(Kind.CONFLICT, "There is a backup of that name already (" + taken.name() + ").", "")
                : Problem.of(Kind.CONFLICT, "A backup is being made.", "Maybe wait for it.");
        return Answer.problem(problem, call.id());
    }
}
