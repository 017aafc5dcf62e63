package dev.farol.file.fields;

/**
 * What is wrong with a part of what was sent.
 *
 * @param pointer JSON pointer (RFC 6901) to it; empty for the whole
 * @param detail one sentence for people
 */
public record FieldProblem(String pointer, String detail) {}
