package dev.farol.http.interactions;

import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.problem.FieldProblems;
import dev.farol.http.problem.Kind;
import dev.farol.service.access.Role;
import dev.farol.service.interactions.Ingest;
import dev.farol.service.interactions.Ingested;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Takes in what happened; answered when it is durable. Thread safe. */
public final class IngestRoute implements Resource {

    private final Ingest ingest;
    private final Clock clock;

    public IngestRoute(Ingest ingest, Clock clock) {
        this.ingest = ingest;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/interactions")
                .needs(Role.CSM)
                .query("partial")
                .quick()
                .takes(BodyRule.bulk(BodyRule.JSON, BodyRule.NDJSON))
                .answersLater(this::take));
    }

    private CompletionStage<Answer> take(Call call) throws IOException {
        boolean partial = call.query().flag("partial").orElse(false);
        Ingest.Form form = call.isLines() ? Ingest.Form.LINES : Ingest.Form.JSON;
        return ingest.take(call.body(), form, partial, call.principal().name(), clock.instant())
                .thenApply(ingested -> answer(call, partial, ingested));
    }

    private static Answer answer(Call call, boolean partial, Ingested ingested) {
        if (ingested instanceof Ingested.Stored stored) {
            return stored(stored, partial);
        }
        if (ingested instanceof Ingested.Invalid invalid) {
            return Answer.problem(FieldProblems.invalid(invalid.unreadable(), invalid.problems()), call.id());
        }
        if (ingested instanceof Ingested.Conflicting conflicting) {
            return Answer.problem(FieldProblems.of(Kind.CONFLICT, conflicting.problems()), call.id());
        }
        return Answer.problem(FieldProblems.of(Kind.GONE, ((Ingested.OfErased) ingested).problems()), call.id());
    }

    private static Answer stored(Ingested.Stored stored, boolean partial) {
        return Answer.object(json -> {
            json.writeNumberField("accepted", stored.accepted());
            json.writeNumberField("duplicates", stored.duplicates());
            json.writeArrayFieldStart("unknownTypes");
            for (String type : stored.unknownTypes()) {
                json.writeString(type);
            }
            json.writeEndArray();
            if (!partial) {
                return;
            }
            json.writeArrayFieldStart("rejected");
            for (var rejected : stored.rejected().entrySet()) {
                json.writeStartObject();
                json.writeNumberField("index", rejected.getKey());
                json.writeStringField("error", rejected.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
