package dev.farol.file.output;

import java.io.IOException;
import java.nio.file.Path;

/** A disk that is full at one step. */
record FullDisk(Step step) implements Disk {

    enum Step {
        CREATE,
        WRITE,
        FORCE,
        CLOSE,
        REPLACE
    }

    private void at(Step reached) throws IOException {
        if (step == reached) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public DiskStream create(Path file) throws IOException {
        at(Step.CREATE);
        DiskStream real = Disk.REAL.create(file);
        return new DiskStream() {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                real.write(bytes, from, length / 2);
                at(Step.WRITE);
                real.write(bytes, from + length / 2, length - length / 2);
            }

            @Override
            public void force() throws IOException {
                at(Step.FORCE);
                real.force();
            }

            @Override
            public void close() throws IOException {
                real.close();
                at(Step.CLOSE);
            }
        };
    }

    @Override
    public DiskStream append(Path file) throws IOException {
        return Disk.REAL.append(file);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        at(Step.REPLACE);
        Disk.REAL.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        Disk.REAL.delete(file);
    }
}
