package dev.farol.generator.file;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.life.Acquisition;
import dev.farol.generator.life.Life;
import dev.farol.generator.story.Span;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/**
 * Writes {@code interactions.ndjson}, by time across the whole base. Lives are cheap to play and dear to keep, so the
 * history is cut into slices that fit in memory, and each slice plays all lives again and keeps what falls into it.
 * Where the cuts are does not show in the file.
 */
public final class InteractionsFile {
    private static final int BYTES_A_LINE = 180;
    private static final int MOST_LINES = 2_000_000;
    private static final int REPORT = 1 << 16;

    private final Population population;
    private final boolean spend;
    private final LongConsumer progress;
    private long written;

    /**
     * @param spend whether the vendor's own {@code spend} is written too
     * @param progress is told how many interactions are written, now and then and at the end
     */
    public InteractionsFile(Population population, boolean spend, LongConsumer progress) {
        this.population = population;
        this.spend = spend;
        this.progress = progress;
    }

    /** Compressed when the name ends in {@code .gz}. */
    public void write(Path path, int averageInteractions) throws IOException {
        Pace pace = Pace.find(population, averageInteractions);
        Life life = new Life(population, pace.times());
        SliceDiary diary = new SliceDiary(population.span());
        try (OutputStream out = open(path)) {
            for (Window slice : slices(pace.census())) {
                play(life, slice, diary);
                write(diary.lines(), out);
            }
        }
        progress.accept(written);
    }

    private static OutputStream open(Path path) throws IOException {
        OutputStream file = Files.newOutputStream(path);
        boolean compressed = path.toString().endsWith(".gz");
        return new BufferedOutputStream(compressed ? new GZIPOutputStream(file, 1 << 16) : file, 1 << 16);
    }

    private void play(Life life, Window slice, SliceDiary diary) {
        Span span = population.span();
        diary.openSlice(slice);
        for (int number = 0; number < population.size(); number++) {
            Company company = population.company(number);
            if (Window.of(company, span).meets(slice)) {
                diary.openCustomer(company, span);
                life.play(company, diary);
            }
        }
        if (spend) {
            diary.openCustomer("company", Window.ofDays(0, span.days()));
            new Acquisition(population).play(diary);
        }
    }

    private void write(LineStore lines, OutputStream out) throws IOException {
        lines.sort();
        for (int line = 0; line < lines.lines(); line++) {
            lines.writeTo(out, line);
            written++;
            if (written % REPORT == 0) {
                progress.accept(written);
            }
        }
    }

    private List<Window> slices(Census census) {
        double scale = (double) population.size() / Census.sample(population);
        long room = Math.min(MOST_LINES, Runtime.getRuntime().maxMemory() / 3 / BYTES_A_LINE);
        List<Window> slices = new ArrayList<>();
        int from = 0;
        double lines = 0;
        for (int day = 0; day < population.span().days(); day++) {
            double today = census.on(day) * scale;
            if (lines > 0 && lines + today > room) {
                slices.add(Window.ofDays(from, day));
                from = day;
                lines = 0;
            }
            lines += today;
        }
        slices.add(Window.ofDays(from, population.span().days()));
        return slices;
    }
}
