package dev.farol.store;

import java.io.IOException;

/**
 * Something that is to be changed. It decides in the one thread that writes, where nothing else changes meanwhile, seeing everything
 * that was decided before it; so it should be quick.
 *
 * @param <R> what whoever asked is told, once the change is durable
 */
public interface Command<R> {

    Decision<R> decide(Pending pending) throws IOException;
}
