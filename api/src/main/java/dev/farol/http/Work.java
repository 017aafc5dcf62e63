package dev.farol.http;

/** How a route answers. */
public sealed interface Work {

    /** On a worker thread. */
    record OnWorker(Handler handler) implements Work {}

    /** Started on a worker thread, answered when it is done. */
    record Later(LaterHandler handler) implements Work {}

    /** At once, on the thread of the connection, and never refused for lack of room: for what neither blocks nor computes. */
    record AtOnce(Handler handler) implements Work {}
}
