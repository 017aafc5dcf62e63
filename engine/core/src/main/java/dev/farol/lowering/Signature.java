package dev.farol.lowering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The questions of the rule language: their names, how they are written, and since which stage they can be asked. */
enum Signature {
    COUNT("count", "count(\"login\", 30) or count(\"login\", 60, 30)", 2, 3),
    SUM("sum", "sum(\"order\", 90) or sum(\"order\", 180, 90)", 2, 3),
    ACTIVE_DAYS("activeDays", "activeDays(\"login\", 30)", 2, 3),
    AVERAGE("average", "average(\"csat\", 90)", 2, 3),
    SMALLEST("smallest", "smallest(\"nps\", 180)", 2, 3),
    LARGEST("largest", "largest(\"nps\", 180)", 2, 3),
    LATEST("latest", "latest(\"nps\", 90) or latest(\"nps\")", 1, 3),
    HAS("has", "has(\"invoice_failed\", 30) or has(\"invoice_failed\")", 1, 3),
    DAYS_SINCE("daysSince", "daysSince(\"login\")", 1, 1),
    SHARE("share", "share(\"call[solved=true]\", \"call\", 90)", 3, 4),
    RATIO("ratio", "ratio(count(\"login\", 30), 30)", 2, 2),
    TREND("trend", "trend(\"login\", 30)", 2, 2),
    DECAYED("decayed", "decayed(\"login\", 14)", 2, 2),
    SEQUENCE("sequence", "sequence(\"invoice_failed\", \"support_ticket\", 14)", 3, 3),
    MRR_CHANGE("mrrChange", "mrrChange(90)", 1, 1),
    FIRST_CALL_RESOLUTION("firstCallResolution", "firstCallResolution(90)", 1, 1),
    HANDLING_TIME("handlingTime", "handlingTime(90)", 1, 1),
    TEXT("text", "text(\"industry\")", 1, 1),
    NUMBER("number", "number(\"seats\")", 1, 1),
    DIMENSION("dimension", "dimension(\"adoption\")", 1, 1),
    FIRED("fired", "fired(\"Logins fell by half\")", 1, 1);

    private final String written;
    private final String example;
    private final int fewest;
    private final int most;

    Signature(String written, String example, int fewest, int most) {
        this.written = written;
        this.example = example;
        this.fewest = fewest;
        this.most = most;
    }

    String example() {
        return example;
    }

    boolean takes(int arguments) {
        return fewest <= arguments && arguments <= most;
    }

    static Optional<Signature> of(String name) {
        return Arrays.stream(values())
                .filter(signature -> signature.written.equals(name))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(signature -> signature.written).toList();
    }
}
