package dev.farol.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs another program in this process, and at its end writes to a file what the process took: {@code CPU-SECONDS PEAK-MEGABYTES}. */
public final class Metered {

    private static final String PEAK = "VmHWM:";

    private Metered() {}

    /** Arguments: file, class with a main method, its arguments. */
    public static void main(String[] arguments) throws Throwable {
        Path file = Path.of(arguments[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> note(file)));
        Method main = Class.forName(arguments[1]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 2, arguments.length));
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static void note(Path file) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try {
            long peak = 0;
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(PEAK)) {
                    peak = Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
            Files.writeString(file, system.getProcessCpuTime() / 1e9 + " " + peak / 1024);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
