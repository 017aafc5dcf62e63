package dev.farol.http.metrics;

import dev.farol.diagnostic.Spelling;
import dev.farol.http.Answer;
import dev.farol.http.BodyRule;
import dev.farol.http.Call;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.metrics.TooManyGroups;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.output.CatalogueJson;
import dev.farol.metrics.output.CatalogueText;
import dev.farol.metrics.output.MetricsJson;
import dev.farol.metrics.output.MetricsText;
import dev.farol.service.access.Role;
import dev.farol.service.metrics.MetricsAnswer;
import dev.farol.service.metrics.MetricsDesk;
import dev.farol.service.metrics.MetricsTicket;
import dev.farol.service.metrics.MetricsWish;
import dev.farol.service.metrics.UnknownGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Metrics of the whole base, and the catalogue that says what each is. Thread safe. */
public final class MetricsRoutes implements Resource {

    private static final String ALL = "/v1/metrics";
    private static final String PERIOD = "period";
    private static final String EVERY = "every";
    private static final String AS_OF = "asOf";
    private static final int MOST_PERIODS = 60;
    private static final int MOST_BY = 2;
    private static final int LONGEST = 2_000;
    /** How long it is waited for a pass; it goes on, and who asks again gets what it came to. */
    private static final int PATIENCE = 20;

    private static final int SOON = 5;

    private final MetricsDesk desk;

    public MetricsRoutes(MetricsDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ALL)
                        .needs(Role.VIEWER)
                        .query("metric", PERIOD, EVERY, "by", AS_OF)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answersLater(call -> answer(read(call, Optional.empty()), call)),
                Route.get(ALL + "/catalog")
                        .needs(Role.VIEWER)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answers(this::catalogue),
                Route.get(ALL + "/{id}")
                        .needs(Role.VIEWER)
                        .query(PERIOD, EVERY, "by", AS_OF)
                        .produces(BodyRule.JSON, BodyRule.TEXT)
                        .answersLater(this::one));
    }

    private Answer catalogue(Call call) {
        List<Metric> all = Catalogue.all();
        Answer answer = call.wantsText()
                ? Answer.text(200, CatalogueText.of(all, desk.counting(), call.language()))
                : Answer.page(
                        all,
                        Optional.empty(),
                        (metric, json) -> CatalogueJson.write(metric, desk.counting(), call.language(), json));
        return answer.with("Vary", "Accept-Language");
    }

    private CompletionStage<Answer> one(Call call) throws IOException {
        String id = call.path("id");
        Optional<Metric> metric = Catalogue.find(id);
        if (metric.isEmpty()) {
            Problem unknown = call.unknown("metric", "id");
            String detail = unknown.detail() + " " + Spelling.hint(id, Catalogue.ids());
            return CompletableFuture.completedFuture(call.refuse(Problem.of(Kind.NOT_FOUND, detail)));
        }
        return answer(read(call, metric), call);
    }

    private static MetricsWish read(Call call, Optional<Metric> only) {
        Flaws flaws = new Flaws();
        MetricsWish.Words words = new MetricsWish.Words(
                only.map(metric -> List.of(metric.id())).orElseGet(() -> list("metric", call)),
                list(PERIOD, call),
                call.query().text(EVERY),
                list("by", call));
        MetricsWish wish = MetricsWish.read(
                words, (parameter, detail, hint) -> flaws.add("?" + parameter, sentence(detail), hint));
        if (wish.periods() > MOST_PERIODS) {
            flaws.add("?period", "At most " + MOST_PERIODS + " periods are answered (" + wish.periods() + ").");
        }
        if (wish.by().size() > MOST_BY) {
            flaws.add(
                    "?by",
                    "At most " + MOST_BY + " things are grouped by ("
                            + wish.by().size() + ").");
        }
        flaws.orThrow(Kind.MALFORMED);
        return wish;
    }

    /** What is separated by commas. */
    private static List<String> list(String name, Call call) {
        return call.query()
                .text(name, 1, LONGEST)
                .map(text -> List.of(text.split(",", -1)))
                .orElse(List.of());
    }

    private static String sentence(String detail) {
        return Character.toUpperCase(detail.charAt(0)) + detail.substring(1) + ".";
    }

    private CompletionStage<Answer> answer(MetricsWish wish, Call call) throws IOException {
        MetricsTicket ticket = desk.ask(wish, call.query().moment(AS_OF));
        if (ticket instanceof MetricsTicket.Coming coming) {
            return coming.answer()
                    .<Answer>thenApply(answer -> answer(answer, call))
                    .toCompletableFuture()
                    .completeOnTimeout(call.refuse(late()), PATIENCE, TimeUnit.SECONDS)
                    .exceptionally(failure -> refuse(failure, call));
        }
        Problem problem = ticket instanceof MetricsTicket.BadAsOf bad
                ? wrong(AS_OF, bad.message())
                : Problem.busy("As many computations of metrics as may are waiting.", SOON);
        return CompletableFuture.completedFuture(call.refuse(problem));
    }

    private static Problem late() {
        return Problem.busy("The metrics are being computed. Who asks again gets them.", SOON);
    }

    private static Problem wrong(String parameter, String message) {
        String detail = Problem.told(Kind.MALFORMED, message).detail();
        return Problem.of(Kind.MALFORMED, List.of(new Flaw("?" + parameter, detail)));
    }

    private static Answer refuse(Throwable failure, Call call) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TooManyGroups || cause instanceof UnknownGroups) {
            return call.refuse(wrong("by", String.valueOf(cause.getMessage())));
        }
        if (cause instanceof CancellationException) {
            return call.refuse(Problem.of(Kind.NOT_READY, "The server is shutting down."));
        }
        throw new CompletionException(cause);
    }

    private static Answer answer(MetricsAnswer answer, Call call) {
        if (call.wantsText()) {
            List<String> lines = new ArrayList<>(MetricsText.of(answer.result(), call.language()));
            return Answer.text(200, lines).with("Vary", "Accept-Language");
        }
        return Answer.object(json -> {
                    json.writeStringField("computedAt", answer.computedAt().toString());
                    json.writeNumberField("entry", answer.entry());
                    MetricsJson.write(answer.result(), call.language(), json);
                })
                .with("Vary", "Accept-Language");
    }
}
