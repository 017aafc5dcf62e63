package dev.farol.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A base that was generated and read back. */
record Generated(
        List<Line> interactions, List<String> customers, List<List<String>> outcomes, List<List<String>> causes) {

    static Generated generate(GeneratorOptions options, Path folder) throws IOException {
        new BaseGenerator(options).writeTo(folder, count -> {});
        return new Generated(
                Files.readAllLines(folder.resolve(BaseGenerator.INTERACTIONS)).stream()
                        .map(Line::read)
                        .toList(),
                Files.readAllLines(folder.resolve(BaseGenerator.CUSTOMERS)),
                cells(folder.resolve(BaseGenerator.OUTCOMES)),
                cells(folder.resolve(BaseGenerator.CAUSES)));
    }

    /** Without the header. */
    private static List<List<String>> cells(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    Map<String, List<Line>> byCustomer() {
        return interactions.stream().collect(Collectors.groupingBy(Line::customer));
    }

    Set<String> leaving(String asOf) {
        return having(asOf, "1");
    }

    Set<String> staying(String asOf) {
        return having(asOf, "0");
    }

    /** Those that leave after {@code asOf}, for this cause alone. */
    Set<String> leavingFor(String cause, String asOf) {
        Set<String> leaving = new HashSet<>();
        for (List<String> row : causes) {
            if (row.equals(List.of(row.get(0), cause, "1"))) {
                leaving.add(row.get(0));
            }
        }
        leaving.retainAll(leaving(asOf));
        return leaving;
    }

    double average(Set<String> customers, Predicate<Line> which) {
        long count = interactions.stream()
                .filter(line -> customers.contains(line.customer()) && which.test(line))
                .count();
        return (double) count / customers.size();
    }

    private Set<String> having(String asOf, String left) {
        return outcomes.stream()
                .filter(row -> row.get(1).equals(asOf) && row.get(2).equals(left))
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
    }
}
