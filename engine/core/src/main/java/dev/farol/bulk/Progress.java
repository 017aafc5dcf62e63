package dev.farol.bulk;

/** Told how long work goes on. Called from one thread. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String task, long total) {}

        @Override
        public void at(long done) {}
    };

    /** A task begins; {@code total} is -1 when it is not known. */
    void begin(String task, long total);

    /** How much of the task is done. */
    void at(long done);
}
