package dev.farol.crash;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of Farol. Thread safe. */
final class ServerProcess implements Closeable {

    private static final String LISTENS = "farol listens on ";
    private static final int LONGEST_SECONDS = 120;

    private final Process process;
    private final Path log;
    private final Optional<String> url;

    private ServerProcess(Process process, Path log, Optional<String> url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /**
     * Starts a server, and waits until it listens or has died.
     *
     * @param log gets what it says on stderr
     */
    static ServerProcess serve(Path data, Path rules, Path log, Optional<KillPoint> point) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0", "--open"));
        arguments.addAll(List.of("--data", data.toString(), "--rules", rules.toString()));
        arguments.addAll(List.of("--set", "nightly.cron=off", "--set", "overlay.budget=1MB"));
        Process process = command(arguments, point).redirectError(log.toFile()).start();
        try {
            return new ServerProcess(process, log, url(process));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Runs a command to its end, and returns what it said. */
    static String run(Path log, String... arguments) throws IOException, InterruptedException {
        Process process = command(List.of(arguments), Optional.empty())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String said = Files.readString(log);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + " ended with " + process.exitValue() + ": " + said);
        }
        return said;
    }

    private static ProcessBuilder command(List<String> arguments, Optional<KillPoint> point) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        // What a short life needs: little to compile, and little memory.
        Stream<String> options = Stream.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
        List<String> all = new ArrayList<>(List.of(java.toString()));
        options.forEach(all::add);
        point.ifPresent(given -> all.add(given.argument()));
        all.addAll(List.of("-cp", classPath(), KilledServer.class.getName()));
        all.addAll(arguments);
        return new ProcessBuilder(all);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Optional<String> url(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENS)) {
                return Optional.of(line.substring(LISTENS.length()));
            }
        }
        return Optional.empty();
    }

    /** Where it listens; nothing when it died before. */
    Optional<String> url() {
        return url;
    }

    /** Whether it has ended by itself, at the point at which it was to. Of one that has ended. */
    boolean killedItself() {
        return process.exitValue() == KillingFiles.KILLED;
    }

    /** Waits until it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("neither listens nor ends");
        }
    }

    /** Ends it by SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end by SIGTERM, and returns its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
        return process.exitValue();
    }

    /** What it said on stderr. */
    String log() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
