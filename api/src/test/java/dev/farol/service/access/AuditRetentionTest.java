package dev.farol.service.access;

import static dev.farol.service.Installation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.service.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the audit log keeps as runs go on. */
class AuditRetentionTest {

    private static final int DAYS = 400;

    @TempDir
    private Path folder;

    @Test
    void keepsWhatIsWithinTheDaysBeforeTheLatestAsOf() throws Exception {
        Instant last = NOW;
        List<AuditEntry> before;
        try (Installation farol = Installation.in(folder)) {
            AuditRetention retention = new AuditRetention(farol.store, DAYS);
            for (int night = 0; night < 12; night++) {
                last = NOW.plus(Duration.ofDays(100L * night));
                farol.tokens.create("token " + night, Role.CSM, "root", last).join();
                int dropped = retention.drop(last, "run " + night, last).join();
                assertThat(dropped > 0).as("night %d", night).isEqualTo(night > 4);
                Instant first = last.minus(Duration.ofDays(DAYS));
                assertThat(entries(farol, last))
                        .allSatisfy(entry -> assertThat(entry.at()).isAfterOrEqualTo(first))
                        .filteredOn(entry -> entry.act().action().equals("create-token"))
                        .hasSize(Math.min(night, 4) + 1);
            }
            assertThat(retention.drop(last, "again", last).join()).isZero();
            assertThat(retention.drop(NOW, "an earlier as-of", last).join()).isZero();
            before = entries(farol, last);
            assertThat(before).extracting(entry -> entry.act().action()).contains("drop-audit");
        }
        try (Installation again = Installation.in(folder)) {
            assertThat(entries(again, last)).containsAll(before);
        }
    }

    @Test
    void dropsMoreThanOneJournalEntryHolds() throws Exception {
        try (Installation farol = Installation.in(folder)) {
            for (int many = 0; many < 6; many++) {
                IntStream.range(0, 1_000)
                        .mapToObj(i -> farol.store.submit(Audited.alone(Act.on("odd", "x" + i, ""), "root", NOW)))
                        .toList()
                        .forEach(written -> written.join());
            }
            Instant later = NOW.plus(Duration.ofDays(DAYS + 1));
            assertThat(new AuditRetention(farol.store, DAYS)
                            .drop(later, "run 1", later)
                            .join())
                    .isGreaterThanOrEqualTo(6_000);
            assertThat(entries(farol, later))
                    .extracting(entry -> entry.act().action())
                    .containsOnly("drop-audit");
        }
    }

    private static List<AuditEntry> entries(Installation farol, Instant now) {
        return farol.audit.list(Audit.Filter.ALL, now, 10_000, Optional.empty()).items();
    }
}
