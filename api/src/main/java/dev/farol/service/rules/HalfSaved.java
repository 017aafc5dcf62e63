package dev.farol.service.rules;

import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.time.Duration;
import java.util.Arrays;

/** Tells what an editor may be in the middle of saving: a file that is only the beginning of what it was, or is gone. Stateless. */
final class HalfSaved {

    /** How long such a file has to stay as it is to be believed. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private HalfSaved() {}

    static boolean maybe(RuleFiles before, RuleFiles now) {
        return before.all().values().stream()
                .anyMatch(old -> isCut(old, now.all().get(old.path())));
    }

    private static boolean isCut(RuleFile old, @org.jspecify.annotations.Nullable RuleFile now) {
        if (now == null) {
            return true;
        }
        byte[] text = now.content();
        byte[] before = old.content();
        return text.length < before.length && Arrays.equals(before, 0, text.length, text, 0, text.length);
    }
}
