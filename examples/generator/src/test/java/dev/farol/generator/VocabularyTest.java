package dev.farol.generator;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line is of the interaction vocabulary: its types, what their values mean, and their data. */
class VocabularyTest {
    private static final BigDecimal ANY = BigDecimal.valueOf(Long.MAX_VALUE);

    /** The value is between two bounds, or there is none. */
    private record Kind(String type, BigDecimal from, BigDecimal to, boolean valued, Set<String> data) {
        static Kind valued(String type, long from, long to, String... data) {
            return new Kind(type, BigDecimal.valueOf(from), BigDecimal.valueOf(to), true, Set.of(data));
        }

        static Kind amount(String type, String... data) {
            return new Kind(type, BigDecimal.ZERO, ANY, true, Set.of(data));
        }

        static Kind plain(String type, String... data) {
            return new Kind(type, ANY, ANY, false, Set.of(data));
        }
    }

    private static final String[] SUBSCRIPTION = {
        "subscription", "plan", "seats", "billing", "trial", "reason", "reasonText"
    };
    private static final Map<String, Kind> KINDS = Stream.of(
                    Kind.plain("login", "user"),
                    Kind.amount("feature_usage", "feature", "seconds", "errors"),
                    Kind.plain("support_ticket", "ticket", "priority", "reason", "escalated", "breached", "reopened"),
                    Kind.amount("ticket_solved", "ticket"),
                    Kind.plain("call", "wait", "talk", "hold", "wrap", "abandoned", "solved", "reason"),
                    Kind.valued("nps", 0, 10, "survey", "wave"),
                    Kind.valued("csat", 1, 5, "survey", "wave"),
                    Kind.valued("ces", 1, 7, "survey", "wave"),
                    Kind.valued("rating", 1, 5, "survey", "wave"),
                    Kind.plain("survey_sent", "survey", "wave"),
                    Kind.plain("email_delivered", "campaign"),
                    Kind.plain("email_opened", "campaign"),
                    Kind.plain("email_clicked", "campaign"),
                    Kind.plain("meeting_booked", "meeting", "due"),
                    Kind.valued("meeting_held", 1, 600, "meeting", "meaningful"),
                    Kind.plain("meeting_cancelled", "meeting", "due"),
                    Kind.plain("meeting_rescheduled", "meeting", "due"),
                    Kind.plain("meeting_missed", "meeting", "due"),
                    Kind.plain("conversation", "meaningful", "channel"),
                    Kind.valued("pulse", 1, 5, "author", "reason", "until"),
                    Kind.amount("deal_stage", "deal", "stage"),
                    Kind.amount("deal_won", "deal"),
                    Kind.amount("deal_lost", "deal", "reason"),
                    Kind.amount("quote", "order", "quantity"),
                    Kind.amount("order", "order", "quantity"),
                    Kind.amount("order_returned", "order", "quantity"),
                    Kind.amount("subscription_started", SUBSCRIPTION),
                    Kind.amount("subscription_changed", SUBSCRIPTION),
                    Kind.valued("subscription_paused", 0, 0, SUBSCRIPTION),
                    Kind.amount("subscription_resumed", SUBSCRIPTION),
                    Kind.valued("subscription_ended", 0, 0, SUBSCRIPTION),
                    Kind.amount("invoice_paid", "invoice"),
                    Kind.amount("invoice_failed", "invoice"),
                    Kind.amount("dunning_exhausted", "invoice"),
                    Kind.amount("contract_due", "contract"),
                    Kind.amount("contract_renewed", "contract"),
                    Kind.amount("spend", "kind"))
            .collect(toMap(Kind::type, identity()));

    @TempDir
    static Path folder;

    private static Generated base = new Generated(List.of(), List.of(), List.of(), List.of());

    @BeforeAll
    static void generate() throws IOException {
        base = Generated.generate(GeneratorOptions.of(2_500, 77).withSpend(true), folder);
    }

    @Test
    void usesEveryTypeAndNoOther() {
        assertThat(new HashSet<>(base.interactions().stream().map(Line::type).toList()))
                .isEqualTo(KINDS.keySet());
    }

    @Test
    void keepsValuesAndDataToTheirType() {
        assertThat(base.interactions()).allSatisfy(line -> {
            Kind kind = KINDS.getOrDefault(line.type(), Kind.plain("unknown"));
            assertThat(line.value().isPresent()).isEqualTo(kind.valued());
            assertThat(line.value().orElse(ANY)).isBetween(kind.from(), kind.to());
            assertThat(kind.data()).containsAll(line.data().keySet());
        });
    }

    @Test
    void answersInWholeSteps() {
        assertThat(base.interactions())
                .filteredOn(
                        line -> Set.of("nps", "csat", "ces", "rating", "pulse").contains(line.type()))
                .allMatch(line -> line.value().orElseThrow().scale() <= 0);
    }

    @Test
    void givesEachInteractionAnIdOfItsOwn() {
        base.byCustomer()
                .values()
                .forEach(lines -> assertThat(lines).extracting(Line::id).doesNotHaveDuplicates());
    }

    @Test
    void belongsToCustomersOfTheFile() {
        Set<String> known = new HashSet<>(base.customers().stream()
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList());
        known.add("company");
        assertThat(known).containsAll(base.byCustomer().keySet());
    }

    @Test
    void solvesEachTicketOnceAndAfterItCame() {
        Map<String, Instant> opened = base.interactions().stream()
                .filter(line -> line.type().equals("support_ticket"))
                .collect(toMap(line -> line.customer() + line.data().get("ticket"), Line::at));
        List<Line> solved = base.interactions().stream()
                .filter(line -> line.type().equals("ticket_solved"))
                .toList();
        assertThat(solved)
                .allMatch(line -> opened.getOrDefault(
                                line.customer() + line.data().get("ticket"), Instant.MAX)
                        .isBefore(line.at()));
        assertThat(solved)
                .extracting(line -> line.customer() + line.data().get("ticket"))
                .doesNotHaveDuplicates();
    }

    @Test
    void startsASubscriptionFirstAndEndsItLast() {
        base.byCustomer().forEach((customer, lines) -> {
            List<String> steps = lines.stream()
                    .map(Line::type)
                    .filter(type -> type.startsWith("subscription_"))
                    .toList();
            if (!customer.equals("company")) {
                assertThat(steps.get(0)).isEqualTo("subscription_started");
                assertThat(steps.indexOf("subscription_ended")).isIn(-1, steps.size() - 1);
            }
        });
    }

    @Test
    void writesCustomersThatReadAsCsv() {
        assertThat(base.customers().get(0))
                .isEqualTo("id,name,plan,segment,owner,mrr,currency,since,renewal,email,seats,industry,country");
        assertThat(base.customers())
                .hasSize(2_501)
                .allSatisfy(line -> assertThat(cells(line)).hasSize(13));
        assertThat(base.customers()).anyMatch(line -> line.contains("\"\"")).anyMatch(line -> line.contains(",,"));
        base.customers().stream().skip(1).map(VocabularyTest::cells).forEach(cells -> {
            assertThat(cells.get(5)).matches("(\\d+\\.\\d\\d)?");
            assertThat(cells.get(7).isEmpty() ? LocalDate.EPOCH : LocalDate.parse(cells.get(7)))
                    .isBeforeOrEqualTo(GeneratorOptions.DEFAULT_AS_OF);
            assertThat(cells.get(8).isEmpty() ? LocalDate.MAX : LocalDate.parse(cells.get(8)))
                    .isAfter(GeneratorOptions.DEFAULT_AS_OF);
            assertThat(cells.get(9)).matches("([a-z]+@[a-z-]+\\.example)?");
        });
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
}
