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
import dev.farol.http.rules.PreviewRoutes;
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
                new CustomerListRoute(services.list(), services.rules()),
                new IngestRoute(services.ingest(), clock),
                new InteractionRoutes(services.interactions(), services.rules(), clock),
                new HealthRoutes(services.health(), services.rules(), services.meters(), clock),
                new RunRoutes(services.runs(), clock),
                new PreviewRoutes(services.previews()),
                new TaskRoutes(services.tasks(), services.rules(), clock),
                new TokenRoutes(services.tokens(), clock),
                new AuditRoute(services.audit(), services.rules(), clock),
                new BackupRoute(services.backups()));
    }
}
