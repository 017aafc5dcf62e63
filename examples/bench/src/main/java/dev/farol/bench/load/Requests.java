package dev.farol.bench.load;

/** What to ask next: a whole HTTP/1.1 request as bytes. For one thread. */
public interface Requests {

    byte[] next();
}
