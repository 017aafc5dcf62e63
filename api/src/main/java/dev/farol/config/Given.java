package dev.farol.config;

/**
 * A value as somebody set it.
 *
 * @param source where: {@code --port}, {@code FAROL_PORT}, {@code farol.yaml:3:7}, {@code default}
 */
record Given(String text, String source) {}
