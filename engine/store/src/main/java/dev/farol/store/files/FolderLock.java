package dev.farol.store.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file that ends with its process. The files this process has locked are kept here too, since a system forgets all locks of
 * a process on a file as soon as the process closes that file once, and so a second attempt must not even open it.
 */
final class FolderLock implements Closeable {

    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        Path real = folder.toRealPath().resolve(absolute.getFileName());
        if (!TAKEN.add(real)) {
            throw new StoreInUse(folder);
        }
        boolean taken = false;
        try {
            FileChannel channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                taken = channel.tryLock() != null;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (!taken) {
                throw new StoreInUse(folder);
            }
            return new FolderLock(real, channel);
        } finally {
            if (!taken) {
                TAKEN.remove(real);
            }
        }
    }

    /** Closing the channel ends the lock; a second call does nothing. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                TAKEN.remove(file);
            }
        }
    }
}
