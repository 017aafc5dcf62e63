package dev.farol.http;

import java.util.List;

/** A group of routes, such as those of customers. */
@FunctionalInterface
public interface Resource {

    List<Route> routes();
}
