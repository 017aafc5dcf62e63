package dev.farol.bench.server;

import dev.farol.bench.load.Load;
import dev.farol.bench.load.Measured;
import dev.farol.bench.load.Requests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One of those that are compared: a program under a load, phase after phase. */
final class Side implements AutoCloseable {

    private final Program program;
    private final Load load;
    private final Requests requests;
    private final List<Double> perSecond = new ArrayList<>();
    private Measured all;
    private double cpu;

    Side(Program program, int port, int clients, Requests requests) throws IOException {
        this.program = program;
        this.load = new Load(port, clients);
        this.requests = requests;
        this.all = load.run(requests, 0);
    }

    /** A phase that does not count. */
    void warmUp(double seconds) throws IOException {
        load.run(requests, seconds);
    }

    void measure(double seconds, double pace) throws IOException {
        double before = program.cpu();
        Measured measured = load.run(requests, seconds, pace);
        cpu += program.cpu() - before;
        perSecond.add(measured.perSecond());
        all = all.and(measured);
        if (measured.failures() > 0) {
            throw new IOException(measured.failures() + " of " + measured.answers() + " answers were failures");
        }
    }

    /** Requests per second of the phase in the middle. */
    double perSecond() {
        List<Double> sorted = new ArrayList<>(perSecond);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    double phase(int i) {
        return perSecond.get(i);
    }

    double millis(double share) {
        return all.times().millis(share);
    }

    /** CPU of the server in microseconds for a request. */
    double micros() {
        return cpu * 1e6 / all.answers();
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%.0f/s, p50 %.2f, p99 %.2f ms, %.0f us of CPU",
                perSecond(),
                millis(0.5),
                millis(0.99),
                micros());
    }

    @Override
    public void close() throws IOException {
        load.close();
    }
}
