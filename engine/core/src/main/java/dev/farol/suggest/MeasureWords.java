package dev.farol.suggest;

import dev.farol.question.Measure;
import dev.farol.rules.Language;

/** Measures in the words of people. Stateless. */
final class MeasureWords {

    private MeasureWords() {}

    static String name(Measure measure) {
        return switch (measure) {
            case COUNT -> "number";
            case SUM -> "total";
            case ACTIVE_DAYS -> "active days";
            case AVERAGE -> "average";
            case SMALLEST -> "lowest";
            case LARGEST -> "highest";
            case LATEST -> "latest";
        };
    }

    /** What was found in the last days. */
    static String reason(Measure measure, String asked, int days, Language language) {
        return language == Language.PT
                ? switch (measure) {
                    case COUNT -> asked + " em " + days + " dias";
                    case SUM -> "total de " + asked + " em " + days + " dias";
                    case ACTIVE_DAYS -> "em " + asked + " dias dos últimos " + days;
                    case AVERAGE -> "média de " + asked + " em " + days + " dias";
                    case SMALLEST -> "menor valor " + asked + " em " + days + " dias";
                    case LARGEST -> "maior valor " + asked + " em " + days + " dias";
                    case LATEST -> "último valor " + asked + " em " + days + " dias";
                }
                : switch (measure) {
                    case COUNT -> asked + " in " + days + " days";
                    case SUM -> "total of " + asked + " in " + days + " days";
                    case ACTIVE_DAYS -> "on " + asked + " of the last " + days + " days";
                    case AVERAGE -> "average of " + asked + " in " + days + " days";
                    case SMALLEST -> "lowest of " + asked + " in " + days + " days";
                    case LARGEST -> "highest of " + asked + " in " + days + " days";
                    case LATEST -> "latest of " + asked + " in " + days + " days";
                };
    }
}
