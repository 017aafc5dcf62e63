package dev.farol.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients of one server on loopback, each with a connection of its own that stays open, all in the thread that calls. Closed loop: a
 * client asks again once it is answered, at a pace or at once. Where a client falls behind its pace, the time counts from when it should
 * have asked.
 */
public final class Load implements AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final int OK = 2;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();

    public Load(int port, int clients) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < clients; i++) {
            Connection connection = new Connection(port);
            connections.add(connection);
            connection.channel().register(selector, 0, connection);
        }
    }

    /** Asks for some seconds as fast as it is answered. */
    public Measured run(Requests requests, double seconds) throws IOException {
        return run(requests, seconds, 0);
    }

    /** @param perSecond requests of all clients together; 0 for as many as it can */
    public Measured run(Requests requests, double seconds, double perSecond) throws IOException {
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * SECOND);
        Phase phase = new Phase(requests, end, perSecond > 0 ? (long) (connections.size() * SECOND / perSecond) : 0);
        for (int i = 0; i < connections.size(); i++) {
            connections.get(i).due = begin + phase.gap * i / connections.size();
            phase.next(connections.get(i), begin);
        }
        phase.loop();
        return new Measured(phase.answers, phase.failures, (System.nanoTime() - begin) / 1e9, phase.times);
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }

    /** One phase: until its end requests are sent, then the answers under way are waited for. */
    private final class Phase {

        private final Requests requests;
        private final long end;
        private final long gap;
        private final Histogram times = new Histogram();
        private long answers;
        private long failures;
        private int underWay;

        Phase(Requests requests, long end, long gap) {
            this.requests = requests;
            this.end = end;
            this.gap = gap;
        }

        void loop() throws IOException {
            while (underWay > 0 || (gap > 0 && System.nanoTime() < end)) {
                if (gap == 0) {
                    selector.select();
                } else {
                    selector.select(1);
                    sendDue();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    ready(key);
                }
                selector.selectedKeys().clear();
            }
        }

        private void sendDue() throws IOException {
            long now = System.nanoTime();
            for (Connection connection : connections) {
                if (connection.since == 0 && connection.due <= now) {
                    // It could have been sent when it was due: that this was noticed late is the client's fault.
                    next(connection, now);
                }
            }
        }

        private void ready(SelectionKey key) throws IOException {
            Connection connection = (Connection) key.attachment();
            if (key.isWritable() && connection.write()) {
                key.interestOps(SelectionKey.OP_READ);
            }
            if (!key.isReadable()) {
                return;
            }
            long since = connection.since;
            int status = connection.read();
            if (status == 0) {
                return;
            }
            underWay--;
            long now = System.nanoTime();
            if (status / 100 == OK) {
                answers++;
                times.add(now - since);
            } else {
                failures++;
            }
            if (gap == 0) {
                next(connection, now);
            } else {
                connection.due += gap;
                if (connection.due <= now) {
                    next(connection, connection.due);
                }
            }
        }

        private void next(Connection connection, long since) throws IOException {
            long now = System.nanoTime();
            if (now >= end || connection.due > now) {
                return;
            }
            underWay++;
            boolean out = connection.send(requests.next(), since);
            SelectionKey key = connection.channel().keyFor(selector);
            key.interestOps(out ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }
}
