package dev.farol.bench.server;

import dev.farol.bench.bare.BareServer;
import dev.farol.bench.bare.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bare server, with the same heap and collector as Farol. */
record Bare(Program program, int port, Path appended) implements AutoCloseable {

    static Bare start(Plan plan, List<byte[]> answers) throws IOException, InterruptedException {
        Path bodies = plan.work().resolve("bodies.bin");
        Path appended = plan.work().resolve("bare.log");
        Bodies.write(bodies, answers);
        Program program = Program.start(
                plan.options(),
                plan.work().resolve("bare.txt"),
                BareServer.class.getName(),
                bodies.toString(),
                appended.toString());
        boolean started = false;
        try {
            Bare bare = new Bare(program, program.port(), appended);
            started = true;
            return bare;
        } finally {
            Files.deleteIfExists(bodies);
            if (!started) {
                program.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        Files.deleteIfExists(appended);
    }
}
