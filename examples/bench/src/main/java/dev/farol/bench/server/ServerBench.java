package dev.farol.bench.server;

import dev.farol.bench.base.BaseProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Measures all that has a limit, on one base. The client is in this process; servers and runs have processes of their own. */
public final class ServerBench {

    private ServerBench() {}

    /** Arguments: {@code name=value} for each of {@link Plan}, and the names of measurements, all when none is given. */
    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        Files.createDirectories(plan.work());
        prepare(plan);
        Table table = new Table(System.out);
        for (String measurement : plan.measurements()) {
            switch (measurement) {
                case "ingest" -> new IngestBench(plan, table).run();
                case "store" -> StoreIngest.run(plan, table);
                case "health" -> new ReadBench(plan, table).run();
                case "run" -> new RunBench(plan, table).run();
                case "reload" -> new ReloadBench(plan, table).run();
                case "during" -> new DuringRun(plan, table).run();
                default ->
                    throw new IllegalArgumentException(
                            "unknown measurement (" + measurement + ")\n  Maybe one of " + Plan.MEASUREMENTS);
            }
        }
        table.print(String.format(
                Locale.ROOT, "%,d customers, %d rounds of %.0f s", plan.customers(), plan.rounds(), plan.seconds()));
    }

    /** Makes the base, once. */
    private static void prepare(Plan plan) throws IOException, InterruptedException {
        Path done = Path.of(plan.base() + ".done");
        if (Files.exists(done)) {
            return;
        }
        System.err.printf(Locale.ROOT, "making a base of %,d customers ...%n", plan.customers());
        new StoreCopy(plan.base()).close();
        try (Program program = Program.start(
                List.of("-Xmx2g", "-XX:+UseParallelGC"),
                plan.work().resolve("base.txt"),
                BaseProgram.class.getName(),
                plan.base().toString(),
                Integer.toString(plan.customers()),
                plan.rules().toString())) {
            program.await();
        }
        Files.createFile(done);
    }
}
