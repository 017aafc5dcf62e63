package dev.farol.config;

import java.util.Locale;

/**
 * One thing that can be set.
 *
 * @param key as in the file, levels joined with points: {@code tls.key}
 * @param form how it is written
 * @param fallback its text when nobody sets it; empty for nothing
 * @param secret whether its value is left out when settings are printed
 */
record Setting<T>(String key, Form<T> form, String fallback, boolean secret) {

    static <T> Setting<T> of(String key, Form<T> form, String fallback) {
        return new Setting<>(key, form, fallback, false);
    }

    Setting<T> asSecret() {
        return new Setting<>(key, form, fallback, true);
    }

    /** Name in the environment: {@code FAROL_LIMITS_REQUEST_TIMEOUT} for {@code limits.requestTimeout}. */
    String variable() {
        return "FAROL_" + key.replaceAll("([A-Z])", "_$1").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
