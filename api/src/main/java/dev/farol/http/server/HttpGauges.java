package dev.farol.http.server;

import dev.farol.service.measure.Meters;

/** How much a server has to do. */
final class HttpGauges {

    private HttpGauges() {}

    static void register(Meters meters, Parts parts) {
        meters.gauge(
                "farol.http.in.flight",
                "Requests in flight",
                () -> parts.traffic().inFlight());
        meters.gauge(
                "farol.http.connections",
                "Open connections",
                () -> parts.connections().count());
        meters.gauge(
                "farol.http.waiting",
                "Requests that wait for a worker",
                () -> parts.threads().waiting());
        meters.gauge(
                "farol.http.bodies.bytes",
                "Bytes of bodies in memory",
                () -> parts.gates().bodies().inside());
        meters.gauge(
                "farol.http.streams",
                "Open streams of events",
                () -> parts.gates().streams().inside());
    }
}
