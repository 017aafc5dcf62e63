package dev.farol.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The nightly run in 2 GB of heap, beside reading and scoring the same file in a process of the same kind. */
record RunBench(Plan plan, Table table) {

    private static final double LIMIT = 3;

    void run() throws IOException, InterruptedException {
        Taken scored = taken(ReadAndScore.class.getName());
        Taken run = taken(Farol.COMMAND, "run", "--data");
        table.atMost(
                "nightly run, CPU to reading and scoring",
                run.cpu() / scored.cpu(),
                LIMIT,
                "run " + run.text() + "; reading and scoring " + scored.text());
    }

    /** CPU seconds and megabytes at the peak. */
    private record Taken(double cpu, double megabytes) {
        String text() {
            return String.format(Locale.ROOT, "%.1f s of CPU, %.0f MB at its peak", cpu, megabytes);
        }
    }

    private Taken taken(String... program) throws IOException, InterruptedException {
        Path took = plan.work().resolve("took.txt");
        try (StoreCopy store = StoreCopy.of(plan.base(), plan.work().resolve("store-" + System.nanoTime()));
                Program running = Program.start(
                        List.of("-Xmx2g", "-XX:+UseParallelGC"),
                        plan.work().resolve("run.txt"),
                        Metered.class.getName(),
                        arguments(took, program, store))) {
            running.await();
            String[] parts = Files.readString(took).split(" ");
            return new Taken(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
        } finally {
            Files.deleteIfExists(took);
        }
    }

    private static String[] arguments(Path took, String[] program, StoreCopy store) {
        List<String> arguments = new ArrayList<>(List.of(took.toString()));
        arguments.addAll(List.of(program));
        arguments.add(store.folder().toString());
        return arguments.toArray(String[]::new);
    }
}
