package dev.farol.file.sort;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Files of the machine, but for room for so many bytes only. */
final class FullDisk implements SpillFiles {

    private long room;

    FullDisk(long room) {
        this.room = room;
    }

    @Override
    public OutputStream write(Path file) throws IOException {
        return new FilterOutputStream(SpillFiles.ON_DISK.write(file)) {
            @Override
            public void write(int b) throws IOException {
                take(1);
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                take(count);
                out.write(bytes, from, count);
            }
        };
    }

    private void take(int count) throws IOException {
        room -= count;
        if (room < 0) {
            throw new IOException("No space left on device");
        }
    }
}
