package dev.farol.service.scenarios;

import dev.farol.health.Computed;
import dev.farol.health.Health;
import dev.farol.health.HealthAnswer;
import dev.farol.health.Refusal;
import dev.farol.rules.RuleFile;
import dev.farol.scenario.make.CannotMake;
import dev.farol.scenario.make.ScenarioMaker;
import dev.farol.service.rules.ScenarioSink;
import dev.farol.store.StoreReader;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes scenarios of stored customers: what the active rules say of them, names left out. Thread safe. */
public final class CustomerScenario {

    private final StoreReader store;
    private final Health health;
    private final ScenarioSink sink;

    public CustomerScenario(StoreReader store, Health health, ScenarioSink sink) {
        this.store = store;
        this.health = health;
        this.sink = sink;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** @param file of the draft that has it too; empty where none was named */
        record Made(String yaml, Optional<RuleFile> file) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}

        /** @param why for people, with a hint on a line of its own */
        record Impossible(String why) implements Outcome {}

        /** @param why nothing can be written there, for people */
        record BadPath(String why) implements Outcome {}
    }

    /**
     * A scenario of a customer as of an instant, with what is known now.
     *
     * @param name of the scenario; one is made where it is empty
     * @param into the file of the draft that is to have it too
     */
    public Outcome make(
            String customer, Instant asOf, Optional<String> name, Optional<String> into, String who, Instant at)
            throws IOException {
        Optional<String> bad = into.isPresent() ? sink.refusal(into.get()) : Optional.empty();
        if (bad.isPresent()) {
            return new Outcome.BadPath(bad.get());
        }
        HealthAnswer<Computed> answer = health.computed(customer, asOf);
        if (!(answer instanceof HealthAnswer.Found<Computed> found)) {
            return new Outcome.Refused(((HealthAnswer.Refused<Computed>) answer).why());
        }
        Computed computed = found.value();
        ZoneId zone = computed.rules().scorecard().zone();
        String title = name.orElseGet(() -> ScenarioMaker.nameOf(computed.assessment(), zone));
        String yaml;
        try {
            String free = into.isPresent() ? free(title, sink.names(into.get())) : title;
            yaml = new ScenarioMaker(computed.rules(), store.names())
                    .make(free, computed.given(), computed.assessment());
        } catch (CannotMake cannot) {
            return new Outcome.Impossible(String.valueOf(cannot.getMessage()));
        }
        if (into.isEmpty()) {
            return new Outcome.Made(yaml, Optional.empty());
        }
        Optional<RuleFile> file = sink.append(into.get(), yaml, who, at);
        return file.isPresent()
                ? new Outcome.Made(yaml, file)
                : new Outcome.BadPath("the file would be too large with it");
    }

    /** A name that no scenario of the file has. */
    private static String free(String wanted, List<String> taken) {
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }
}
