package dev.farol.preview;

import dev.farol.rules.Label;

/**
 * For how many customers a playbook is recommended.
 *
 * @param before with the rules that are compared against
 * @param after with those that may come in their place
 * @param fresh customers that it is recommended for only after
 * @param gone customers that it is recommended for only before
 */
public record PlaybookCount(String playbook, Label title, long before, long after, long fresh, long gone) {}
