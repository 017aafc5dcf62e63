package dev.farol.http.problem;

/**
 * One mistake in a request.
 *
 * @param pointer JSON pointer into the body, or {@code ?name} of a query parameter
 * @param detail one sentence with the value in parentheses, and a hint where there is one
 */
public record Flaw(String pointer, String detail) {}
