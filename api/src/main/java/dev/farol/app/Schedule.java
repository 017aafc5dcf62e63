package dev.farol.app;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When something is due: a cron expression of five fields, in a zone. Immutable. */
final class Schedule {

    private final ExecutionTime times;
    private final ZoneId zone;

    /** @param cron that settings have checked */
    Schedule(String cron, ZoneId zone) {
        this.times = ExecutionTime.forCron(
                new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX)).parse(cron));
        this.zone = zone;
    }

    /** The first time after an instant; empty for an expression that never comes, such as February 30. */
    Optional<Instant> after(Instant now) {
        return times.nextExecution(now.atZone(zone)).map(ZonedDateTime::toInstant);
    }

    /** Whether a time passed between two instants, the second included. */
    boolean passed(Instant since, Instant now) {
        return after(since).filter(due -> !due.isAfter(now)).isPresent();
    }
}
