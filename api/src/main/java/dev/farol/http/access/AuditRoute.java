package dev.farol.http.access;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.Query;
import dev.farol.http.Resource;
import dev.farol.http.Route;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.service.Page;
import dev.farol.service.access.Audit;
import dev.farol.service.access.AuditEntry;
import dev.farol.service.access.Role;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Who changed what, and when. Thread safe. */
public final class AuditRoute implements Resource {

    private static final int LONGEST_WHO = 200;
    private static final int LONGEST_ACTION = 100;

    private final Audit audit;
    private final RuleLibrary rules;
    private final Clock clock;

    /** @param rules give the zone of bare dates */
    public AuditRoute(Audit audit, RuleLibrary rules, Clock clock) {
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/audit")
                .needs(Role.ADMIN)
                .query("from", "to", "who", "action", "limit", "cursor")
                .answers(this::list));
    }

    private Answer list(Call call) throws IOException {
        Query query = call.query();
        ZoneId zone = rules.live().set().scorecard().zone();
        Audit.Filter filter = new Audit.Filter(
                query.moment("from").map(from -> from.start(zone)),
                query.moment("to").map(to -> to.end(zone)),
                query.text("who", 1, LONGEST_WHO),
                query.text("action", 1, LONGEST_ACTION));
        Page<AuditEntry> page = audit.list(filter, clock.instant(), query.limit(), call.position());
        return Answer.page(page.items(), page.next().map(call::next), AuditRoute::write);
    }

    private static void write(AuditEntry entry, JsonGenerator json) throws IOException {
        json.writeNumberField("sequence", entry.sequence());
        json.writeStringField("at", entry.at().toString());
        json.writeStringField("who", entry.who());
        json.writeStringField("action", entry.act().action());
        json.writeStringField("target", entry.act().target());
        json.writeStringField("detail", entry.act().detail());
    }
}
