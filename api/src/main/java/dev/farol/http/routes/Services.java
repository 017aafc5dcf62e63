package dev.farol.http.routes;

import dev.farol.health.Health;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.service.access.Audit;
import dev.farol.service.access.Tokens;
import dev.farol.service.backups.Backups;
import dev.farol.service.customers.CustomerList;
import dev.farol.service.customers.Customers;
import dev.farol.service.interactions.Ingest;
import dev.farol.service.interactions.Interactions;
import dev.farol.service.measure.Meters;
import dev.farol.service.metrics.MetricsDesk;
import dev.farol.service.overrides.Overrides;
import dev.farol.service.rules.PreviewDesk;
import dev.farol.service.rules.RuleDesk;
import dev.farol.service.rules.RuleDrafts;
import dev.farol.service.runs.RunDesk;
import dev.farol.service.scenarios.CustomerScenario;
import dev.farol.service.tasks.Tasks;
import java.time.Clock;

/** Everything that routes need. */
public record Services(
        Customers customers,
        CustomerList list,
        Ingest ingest,
        Interactions interactions,
        Health health,
        Overrides overrides,
        RuleLibrary rules,
        RuleDrafts drafts,
        RuleDesk desk,
        CustomerScenario scenarios,
        RunDesk runs,
        PreviewDesk previews,
        MetricsDesk metrics,
        Tasks tasks,
        Tokens tokens,
        Audit audit,
        Backups backups,
        Meters meters,
        Clock clock) {}
