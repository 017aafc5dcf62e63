package dev.farol.store.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Customer;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownHistoryTest {

    private static final Instant START = Samples.START;
    private static final KnownHistory DAYS = days(0, 3, 5).with(days(3, 6, 7));

    @Test
    void isNotCopiedWhereEverythingIsKnownAndStands() {
        assertThat(DAYS.at(7)).isSameAs(DAYS.all());
        assertThat(DAYS.now()).isSameAs(DAYS.all());
        assertThat(DAYS.after(nanos(0) - 1, type -> false)).isSameAs(DAYS);
        assertThat(DAYS.with(KnownHistory.EMPTY)).isSameAs(DAYS);
        assertThat(KnownHistory.EMPTY.with(DAYS)).isSameAs(DAYS);
        assertThat(KnownHistory.of(History.EMPTY, 3)).isSameAs(KnownHistory.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 3", "6, 3", "7, 6", "8, 6", "9, 5", "100, 5"})
    void showsWhatWasKnownAtACut(long cut, int count) {
        KnownHistory taken = DAYS.without(DAYS.find("evt-1"), 9);
        assertThat(taken.at(cut).size()).isEqualTo(count);
        assertThat(taken.find("evt-1")).isEqualTo(-1);
        assertThat(taken.known(1)).isEqualTo(5);
        assertThat(taken.gone(1)).isEqualTo(9);
        assertThat(taken.gone(0)).isEqualTo(KnownHistory.STANDS);
    }

    @Test
    void theSameInteractionCanBeTakenBackAndComeAgain() {
        KnownHistory again = DAYS.without(1, 9).with(days(1, 2, 11));
        assertThat(again.at(8).size()).isEqualTo(6);
        assertThat(again.at(10).size()).isEqualTo(5);
        assertThat(again.at(11)).isEqualTo(DAYS.all());
        assertThat(again.find("evt-1")).isEqualTo(2);
        assertThat(again.standing()).hasSize(6).containsEntry("evt-1", 2).containsEntry("evt-5", 6);
        Document document = Document.empty("acme").withInteractions(again);
        assertThat(DocumentCodec.decode("acme", DocumentCodec.encode(document)).history())
                .isEqualTo(again);
    }

    @Test
    void findsIdsThatStandAndNoOthers() {
        assertThat(DAYS.find("evt-4")).isEqualTo(4);
        assertThat(DAYS.find("evt-44")).isEqualTo(-1);
        KnownHistory question = KnownHistory.of(Samples.history(List.of(Samples.interaction("?", START))), 1);
        assertThat(question.find("?")).isZero();
        assertThat(question.find("\uD834")).isEqualTo(-1);
    }

    @Test
    void keepsOnlyWhatHappenedAfterAnInstant() {
        KnownHistory taken = DAYS.without(1, 9);
        assertThat(taken.after(nanos(1), type -> false)).isEqualTo(days(2, 3, 5).with(days(3, 6, 7)));
        assertThat(taken.after(nanos(1) - 1, type -> false).gone(0)).isEqualTo(9);
        assertThat(taken.after(nanos(5), type -> false)).isSameAs(KnownHistory.EMPTY);
    }

    @Test
    void keepsWhatIsOfATypeThatAlwaysCounts() {
        KnownHistory taken = DAYS.without(1, 9);
        int third = DAYS.all().type(2);
        assertThat(taken.after(nanos(4), type -> true)).isEqualTo(taken);
        assertThat(taken.after(nanos(4), type -> type == third).all())
                .isEqualTo(taken.all().after(nanos(4), type -> type == third));
        assertThat(DAYS.all().after(nanos(4), type -> true)).isEqualTo(DAYS.all());
        assertThat(DAYS.all().after(nanos(4), type -> false)).isEqualTo(days(5, 6, 7).all());
    }

    @Test
    void viewIsTheProfileAndWhatCountsAtACut() {
        Document document = Document.empty("acme")
                .withInteractions(DAYS)
                .withProfile(new ProfileVersion(6, Customer.named("acme")));
        long day = Duration.ofDays(1).toNanos();
        assertThat(View.of(document, 5, nanos(5), 9 * day, type -> false)).isEmpty();
        assertThat(View.of(document, 6, nanos(5), 9 * day, type -> false).map(View::history))
                .contains(days(0, 3, 5).all());
        assertThat(View.of(document, 7, nanos(4), 2 * day, type -> false).map(View::history))
                .contains(days(3, 6, 7).all());
        assertThat(View.of(document, 7, nanos(5), Long.MAX_VALUE, type -> false)
                        .orElseThrow()
                        .history())
                .isSameAs(DAYS.all());
        assertThat(View.of(document, 7, EpochNanos.of(EpochNanos.FIRST), day, type -> false)
                        .orElseThrow()
                        .history())
                .isSameAs(DAYS.all());
        assertThat(View.of(Document.erased("acme").over(document), 9, nanos(5), day, type -> false))
                .isEqualTo(Optional.empty());
    }

    /** One interaction a day, {@code evt-N} on day N. */
    private static KnownHistory days(int from, int to, long known) {
        return KnownHistory.of(
                Samples.history(IntStream.range(from, to)
                        .mapToObj(day -> Samples.interaction("evt-" + day, START.plus(Duration.ofDays(day))))
                        .toList()),
                known);
    }

    private static long nanos(int day) {
        return EpochNanos.of(START.plus(Duration.ofDays(day)));
    }
}
