package dev.farol.http.routes;

import dev.farol.http.Resource;
import dev.farol.http.access.AuditRoute;
import dev.farol.http.access.TokenRoutes;
import dev.farol.http.backups.BackupRoute;
import dev.farol.http.customers.CustomerListRoute;
import dev.farol.http.customers.CustomerRoutes;
import dev.farol.http.health.HealthRoutes;
import dev.farol.http.interactions.IngestRoute;
import dev.farol.http.interactions.InteractionRoutes;
import dev.farol.http.metrics.MetricsRoutes;
import dev.farol.http.overrides.OverrideRoutes;
import dev.farol.http.rules.PreviewRoutes;
import dev.farol.http.rules.PublishRoutes;
import dev.farol.http.rules.RuleCheckRoutes;
import dev.farol.http.rules.RuleFileRoutes;
import dev.farol.http.rules.RulesRoute;
import dev.farol.http.rules.ScenarioRoute;
import dev.farol.http.rules.VersionRoutes;
import dev.farol.http.runs.RunRoutes;
import dev.farol.http.tasks.TaskRoutes;
import java.time.Clock;
import java.util.List;

/** Every resource under {@code /v1}. */
public final class Resources {

    private Resources() {}

    public static List<Resource> of(Services services) {
        Clock clock = services.clock();
        return List.of(
                new CustomerRoutes(services.customers(), clock),
                new CustomerListRoute(services.list(), services.overrides(), services.rules(), clock),
                new IngestRoute(services.ingest(), clock),
                new InteractionRoutes(services.interactions(), services.rules(), clock),
                new HealthRoutes(services.health(), services.rules(), services.meters(), clock),
                new OverrideRoutes(services.overrides(), services.rules(), clock),
                new RunRoutes(services.runs(), clock),
                new RulesRoute(services.drafts(), services.desk()),
                new RuleFileRoutes(services.drafts(), clock),
                new RuleCheckRoutes(services.drafts(), services.desk()),
                new PublishRoutes(services.drafts(), services.desk(), clock),
                new ScenarioRoute(services.scenarios(), services.rules(), clock),
                new VersionRoutes(services.drafts()),
                new TaskRoutes(services.tasks(), services.overrides(), services.rules(), clock),
                new PreviewRoutes(services.previews()),
                new MetricsRoutes(services.metrics()),
                new TokenRoutes(services.tokens(), clock),
                new AuditRoute(services.audit(), services.rules(), clock),
                new BackupRoute(services.backups()));
    }
}
