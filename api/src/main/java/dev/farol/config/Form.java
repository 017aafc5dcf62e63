package dev.farol.config;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import dev.farol.diagnostic.Spelling;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a setting is written.
 *
 * @param wanted what it must be, for messages
 * @param hint what to do with a text that is something else; empty when there is nothing to say
 * @param read empty when the text is something else
 */
record Form<T>(String wanted, Function<String, String> hint, Function<String, Optional<T>> read) {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,15}) ?([a-zA-Z]*)");
    private static final Map<String, Long> SIZES =
            Map.of("", 1L, "b", 1L, "kb", 1L << 10, "mb", 1L << 20, "gb", 1L << 30, "tb", 1L << 40);
    private static final Map<String, Long> TIMES = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

    static Form<String> text() {
        return new Form<>(
                "text that is not empty", text -> "", text -> Optional.of(text).filter(t -> !t.isBlank()));
    }

    static Form<Path> path() {
        return new Form<>("a path", text -> "", Form::readPath);
    }

    private static Optional<Path> readPath(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    static Form<Integer> whole(int from, int to) {
        return new Form<>(
                "a whole number from " + from + " to " + to,
                text -> "",
                text -> Optional.of(text)
                        .filter(t -> t.matches("[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .filter(n -> n >= from && n <= to));
    }

    /** A part of one that is not nothing: {@code 0.8}. */
    static Form<BigDecimal> share() {
        return new Form<>(
                "above 0 and at most 1",
                text -> "Maybe written as 0.8 for 80 %.",
                text -> Optional.of(text)
                        .filter(t -> t.matches("[01](\\.[0-9]{1,6})?"))
                        .map(BigDecimal::new)
                        .filter(n -> n.signum() > 0 && n.compareTo(BigDecimal.ONE) <= 0));
    }

    static Form<Boolean> flag() {
        return new Form<>(
                "true or false",
                text -> "",
                text -> Optional.of(text)
                        .filter(t -> t.equals("true") || t.equals("false"))
                        .map(Boolean::valueOf));
    }

    /** Bytes: {@code 256MB}. */
    static Form<Long> size(long from, long to) {
        return new Form<>(
                "a size from " + from + " to " + to + " bytes",
                text -> "Maybe written as 256MB.",
                text -> amount(text, SIZES).filter(n -> n >= from && n <= to));
    }

    /** {@code 30s}. */
    static Form<Duration> time(Duration from, Duration to) {
        return new Form<>(
                "a time from " + from.toMillis() + " ms to " + to.toSeconds() + " s",
                text -> "Maybe written as 30s, 500ms or 5m.",
                text -> amount(text, TIMES)
                        .map(Duration::ofMillis)
                        .filter(d -> d.compareTo(from) >= 0 && d.compareTo(to) <= 0));
    }

    private static Optional<Long> amount(String text, Map<String, Long> units) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return Optional.empty();
        }
        Optional<Long> unit = Optional.ofNullable(units.get(amount.group(2).toLowerCase(Locale.ROOT)));
        long count = Long.parseLong(amount.group(1));
        return unit.filter(each -> count <= Long.MAX_VALUE / each).map(each -> count * each);
    }

    static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        return new Form<>(
                "one of " + String.join(", ", names),
                text -> Spelling.hint(text, names),
                text -> names.contains(text)
                        ? Optional.of(type.getEnumConstants()[names.indexOf(text)])
                        : Optional.empty());
    }

    static Form<ZoneId> zone() {
        return new Form<>(
                "a time zone",
                text -> Spelling.nearest(
                                text,
                                ZoneId.getAvailableZoneIds().stream().sorted().toList())
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Maybe written as America/Sao_Paulo."),
                Form::readZone);
    }

    private static Optional<ZoneId> readZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Five fields, or {@code off}. */
    static Form<Optional<String>> cron() {
        return new Form<>(
                "a cron expression of five fields, or off",
                text -> text.strip().split(" +").length == 6
                        ? "Maybe without the field of seconds."
                        : "Maybe \"0 3 * * *\", which is each day at 03:00.",
                Form::readCron);
    }

    private static Optional<Optional<String>> readCron(String text) {
        if (text.equals("off")) {
            return Optional.of(Optional.empty());
        }
        try {
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
                    .parse(text)
                    .validate();
            return Optional.of(Optional.of(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The same, or nothing where the text is empty. */
    Form<Optional<T>> orNothing() {
        return new Form<>(wanted, hint, text -> {
            Optional<T> found = text.isEmpty() ? Optional.empty() : read.apply(text);
            return text.isEmpty() || found.isPresent() ? Optional.of(found) : Optional.empty();
        });
    }
}
