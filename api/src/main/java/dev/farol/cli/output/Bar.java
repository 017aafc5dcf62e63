package dev.farol.cli.output;

import dev.farol.bulk.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on stderr, where a person is looking; nothing anywhere else. */
public final class Bar implements Progress, AutoCloseable {

    private final boolean visible;
    private Optional<ProgressBar> bar = Optional.empty();

    private Bar(boolean visible) {
        this.visible = visible;
    }

    /** A bar where the launcher found stderr to be a terminal: Java cannot tell, the same way in all versions. */
    public static Bar onTerminal() {
        return new Bar("yes".equals(System.getenv("FAROL_TERMINAL")));
    }

    @Override
    public void begin(String task, long total) {
        end();
        if (visible) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .build());
        }
    }

    @Override
    public void at(long done) {
        bar.ifPresent(shown -> shown.stepTo(done));
    }

    @Override
    public void close() {
        end();
    }

    /** Nothing more is to come of the task. */
    public void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
