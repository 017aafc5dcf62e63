package dev.farol.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page says of a terminal: its {@code console} blocks, as one. A command begins with {@code $}, its other lines with {@code >};
 * what follows is what it prints.
 */
record Transcript(List<Step> steps) {

    private static final String BEGIN = "```console";
    private static final String END = "```";
    private static final String COMMAND = "$ ";
    private static final String MORE = ">";

    /**
     * A command and what it prints.
     *
     * @param line of the page at which it stands
     */
    record Step(int line, List<String> command, List<String> printed) {}

    static Transcript of(Path page) throws IOException {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        int number = 0;
        for (String line : Files.readAllLines(page)) {
            number++;
            if (line.equals(BEGIN) || line.equals(END)) {
                inside = line.equals(BEGIN);
            } else if (inside) {
                read(line, number, steps);
            }
        }
        return new Transcript(steps);
    }

    private static void read(String line, int number, List<Step> steps) {
        if (line.startsWith(COMMAND)) {
            steps.add(new Step(number, new ArrayList<>(List.of(line.substring(COMMAND.length()))), new ArrayList<>()));
            return;
        }
        Step last = steps.get(steps.size() - 1);
        if (line.startsWith(MORE) && last.printed().isEmpty()) {
            last.command().add(line.substring(MORE.length()).replaceFirst("^ ", ""));
        } else {
            last.printed().add(line);
        }
    }

    /** What was printed, as the page would have it. */
    List<String> written(List<List<String>> printed) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            List<String> command = steps.get(i).command();
            lines.add("$ " + command.get(0));
            command.stream().skip(1).forEach(line -> lines.add("> " + line));
            lines.addAll(printed.get(i));
        }
        return lines;
    }
}
