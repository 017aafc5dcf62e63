package dev.farol.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One bash that does the commands of a transcript, in a folder with the rules and a {@code ./farol} of the classes under test. */
final class Terminal {

    private static final int LONGEST_SECONDS = 400;
    private static final String MARK = "-- step ";
    private static final String USUAL = "127.0.0.1:8080";

    private final Path folder;

    /** @param folder that is empty, and outlives it */
    Terminal(Path folder, Path rules) throws IOException {
        this.folder = folder;
        copy(rules, folder.resolve("rules"));
        Path farol = Files.writeString(
                folder.resolve("farol"),
                "#!/usr/bin/env bash\nexec '" + java()
                        + "' -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto"
                        + " -Duser.timezone=Pacific/Apia -Duser.language=tr -Duser.country=TR -cp \"$CLASSES\""
                        + " dev.farol.app.Main \"$@\"\n");
        Files.setPosixFilePermissions(farol, PosixFilePermissions.fromString("rwx------"));
    }

    /** Another folder, copied under a name into that of the commands. */
    Terminal with(String name, Path from) throws IOException {
        copy(from, folder.resolve(name));
        return this;
    }

    /** Something that is too large to be copied, under a name. */
    Terminal linked(String name, Path to) throws IOException {
        Files.createSymbolicLink(folder.resolve(name), to.toAbsolutePath().normalize());
        return this;
    }

    /** Whether such a program is there. */
    static boolean has(String program) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** What each of the commands printed, on either stream; fewer when it came to no end. */
    List<List<String>> run(Transcript transcript) throws IOException, InterruptedException {
        int port = freePort();
        Path script = Files.writeString(folder.resolve("steps.sh"), script(transcript, port));
        Path output = folder.resolve("output.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", "--noprofile", "--norc", script.toString())
                .directory(folder.toFile())
                .redirectInput(new java.io.File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> surroundings = bash.environment();
        surroundings.keySet().removeIf(name -> name.startsWith("FAROL_") || name.endsWith("_proxy"));
        surroundings.putAll(Map.of(
                "CLASSES", classPath(),
                "FAROL_PORT", Integer.toString(port),
                "HOME", folder.toString(),
                "XDG_CACHE_HOME", folder.resolve("cache").toString(),
                "LC_ALL", "C.UTF-8"));
        Process process = bash.start();
        try {
            process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        } finally {
            // Whatever it started is ended by its id.
            Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }
        return split(Files.readAllLines(output), port);
    }

    private static String script(Transcript transcript, int port) {
        StringBuilder script = new StringBuilder("trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT\n");
        for (Transcript.Step step : transcript.steps()) {
            script.append("echo; echo '").append(MARK).append(step.line()).append("'\n");
            step.command()
                    .forEach(line -> script.append(line.replace(USUAL, "127.0.0.1:" + port))
                            .append('\n'));
        }
        return script.toString();
    }

    /** An empty line before each mark is not what a command printed. */
    private static List<List<String>> split(List<String> lines, int port) {
        List<List<String>> steps = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(MARK)) {
                dropLast(steps);
                steps.add(new ArrayList<>());
            } else if (!steps.isEmpty()) {
                steps.get(steps.size() - 1).add(line.replace("127.0.0.1:" + port, USUAL));
            }
        }
        return steps;
    }

    private static void dropLast(List<List<String>> steps) {
        if (!steps.isEmpty()) {
            List<String> last = steps.get(steps.size() - 1);
            last.remove(last.size() - 1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
