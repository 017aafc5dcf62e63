package dev.farol.http.rules;

import dev.farol.rules.RuleFile;

/** ETags of rule files. Stateless. */
final class RuleFileTag {

    private static final int DIGITS = 32;

    private RuleFileTag() {}

    /** Equal for files that mean the same. */
    static String of(RuleFile file) {
        return file.print().substring(0, DIGITS);
    }
}
