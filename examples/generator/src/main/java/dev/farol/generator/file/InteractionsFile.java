package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.life.Acquisition;
import dev.farol.generator.life.Life;
import dev.farol.generator.story.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code interactions.ndjson}, by time across the whole base: lives are played one after the other, each into
 * the books of its days, which are then written day by day. While it works, it takes as much room again on the disk.
 */
public final class InteractionsFile {
    private static final int REPORT = 1_000;

    private final Population population;
    private final boolean spend;
    private final LongConsumer progress;

    /**
     * @param spend whether the vendor's own {@code spend} is written too
     * @param progress is told how many interactions there are so far, now and then and at the end
     */
    public InteractionsFile(Population population, boolean spend, LongConsumer progress) {
        this.population = population;
        this.spend = spend;
        this.progress = progress;
    }

    /** Compressed when the name ends in {@code .gz}. */
    public void write(Path path, int averageInteractions) throws IOException {
        Life life = new Life(population, Pace.find(population, averageInteractions));
        try (DayBooks books = new DayBooks(path, population.span().days());
                OutputStream out = open(path)) {
            play(life, new JsonDiary(population.span(), books), books);
            books.moveTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static OutputStream open(Path path) throws IOException {
        OutputStream file = Files.newOutputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file;
    }

    private void play(Life life, JsonDiary diary, DayBooks books) {
        Span span = population.span();
        for (int number = 0; number < population.size(); number++) {
            Company company = population.company(number);
            diary.openCustomer(company, span);
            life.play(company, diary);
            if (number % REPORT == 0) {
                progress.accept(books.lines());
            }
        }
        if (spend) {
            diary.openCustomer("company", Window.ofDays(0, span.days()));
            new Acquisition(population).play(diary);
        }
        progress.accept(books.lines());
    }
}
