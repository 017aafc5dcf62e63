package dev.farol.metrics;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.customer.Moment;
import dev.farol.history.EpochNanos;
import dev.farol.metrics.count.Scored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads worked examples; {@code src/test/resources/metrics/README.md} has how they are written. */
final class ExampleReader {

    private static final Path FOLDER = Path.of("src/test/resources/metrics");
    private static final Pattern MANY = Pattern.compile("(\\D+)(\\d+)\\.\\.\\D+(\\d+)");
    private static final Set<String> NUMBERS = Set.of("wait", "talk", "hold", "wrap", "quantity");

    private final String file;
    private final List<Example> examples = new ArrayList<>();
    private Map<String, String> settings = new HashMap<>();
    private Base base = new Base();
    private List<Expectation> expected = new ArrayList<>();
    private boolean expects;
    private int told;

    private ExampleReader(String file) {
        this.file = file;
    }

    /** The examples of all files. */
    static List<Example> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(ExampleReader::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Example> read(Path path) {
        String name = path.getFileName().toString();
        ExampleReader reader = new ExampleReader(name.substring(0, name.indexOf('.')));
        int number = 0;
        try {
            for (String line : Files.readAllLines(path)) {
                number++;
                reader.line(line.replaceFirst("(^|\\s)#.*", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(name + ":" + number, e);
        }
        return reader.examples.stream();
    }

    private void line(String line) {
        if (line.startsWith("example:")) {
            settings = new HashMap<>(Map.of("as-of", "2027-12-31"));
            base = new Base();
            expected = new ArrayList<>();
            expects = false;
            String name = file + ": " + line.substring("example:".length()).strip();
            examples.add(new Example(name, settings, base, expected));
        } else if (line.startsWith("expect:")) {
            expects = true;
        } else if (!line.isBlank() && !line.startsWith(" ")) {
            for (String setting : line.split("\\s{2,}")) {
                settings.put(
                        setting.substring(0, setting.indexOf(':')),
                        setting.substring(setting.indexOf(':') + 1).strip());
            }
        } else if (!line.isBlank() && !expects) {
            told(line.strip().split("\\s+"));
        } else if (line.strip().startsWith("|")) {
            expected.get(expected.size() - 1)
                    .rows()
                    .add(Arrays.stream(line.strip().substring(1).split("\\|"))
                            .map(String::strip)
                            .map(cell -> cell.isEmpty() ? "none" : cell)
                            .toList());
        } else if (!line.isBlank()) {
            expected.add(Expectation.parse(line));
        }
    }

    private void told(String[] words) {
        switch (words[0]) {
            case "customer" -> base.customer(customer(words));
            case "run" ->
                base.scored(
                        words[2],
                        new Scored(
                                at(words[1]),
                                words[3].equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words[3])),
                                words[4]));
            case "done" -> base.done(words[2], at(words[1]));
            default -> customers(words[1]).forEach(customer -> happened(words, customer));
        }
    }

    private static Customer customer(String[] words) {
        Map<String, String> texts = new HashMap<>();
        for (int i = 2; i < words.length; i++) {
            texts.put(words[i].split("=")[0], words[i].split("=")[1]);
        }
        return new Customer(words[1], texts, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    private static Stream<String> customers(String written) {
        Matcher many = MANY.matcher(written);
        return many.matches()
                ? IntStream.rangeClosed(Integer.parseInt(many.group(2)), Integer.parseInt(many.group(3)))
                        .mapToObj(number -> many.group(1) + number)
                : Stream.of(written);
    }

    private void happened(String[] words, String customer) {
        Map<String, Object> data = new HashMap<>();
        for (int i = 4; i < words.length; i++) {
            String name = words[i].substring(0, words[i].indexOf('='));
            String text = words[i].substring(words[i].indexOf('=') + 1);
            data.put(name, datum(name, text));
        }
        Optional<BigDecimal> value = words[3].equals("-") ? Optional.empty() : Optional.of(new BigDecimal(words[3]));
        base.happened(new Interaction(
                "e" + (100_000 + told++), customer, words[2], EpochNanos.instant(at(words[0])), value, data));
    }

    private static Object datum(String name, String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        return NUMBERS.contains(name) ? new BigDecimal(text) : text;
    }

    private long at(String text) {
        Moment moment = Moment.parse(text).orElseThrow(() -> new IllegalArgumentException("no moment: " + text));
        return EpochNanos.of(moment.start(java.time.ZoneId.of(settings.getOrDefault("zone", "UTC"))));
    }
}
