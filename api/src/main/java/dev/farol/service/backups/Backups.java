package dev.farol.service.backups;

import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Store;
import dev.farol.store.backup.Backup;
import dev.farol.store.backup.BackupRecord;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes backups in one folder, one at a time, each on a thread of its own. Thread safe. */
public final class Backups {

    /** What a name of a backup may be: nothing that leads anywhere but into the folder. */
    public static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,99}";

    private static final DateTimeFormatter BY_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Store store;
    private final Path folder;
    private final StoreFiles files;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param folder in which each backup gets a folder of its own */
    public Backups(Store store, Path folder, StoreFiles files, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Makes a backup while the store goes on.
     *
     * @param name empty for one with the time
     * @return done when it is durable; fails with an {@link IOException} when it cannot be made, and then there is none
     * @throws IllegalArgumentException when the name is not one
     */
    public CompletableFuture<Made> make(Optional<String> name, String who) {
        String given = name.orElseGet(() -> "backup-" + BY_TIME.format(clock.instant()));
        if (!given.matches(NAME)) {
            throw new IllegalArgumentException("not the name of a backup (" + given + ")");
        }
        if (!busy.compareAndSet(false, true)) {
            return CompletableFuture.completedFuture(new Made.Busy());
        }
        CompletableFuture<Made> made = new CompletableFuture<>();
        Thread thread = new Thread(() -> made(given, who, made), "farol-backup");
        thread.setDaemon(true);
        thread.start();
        return made;
    }

    private void made(String name, String who, CompletableFuture<Made> made) {
        try {
            Made result = made(name, who);
            busy.set(false);
            made.complete(result);
        } catch (Throwable failure) {
            busy.set(false);
            made.completeExceptionally(failure);
        }
    }

    private Made made(String name, String who) throws IOException {
        Instant began = clock.instant();
        BackupRecord backup;
        try {
            files.createFolder(folder);
            backup = Backup.of(store, folder.resolve(name), began, files);
        } catch (FileAlreadyExistsException taken) {
            return new Made.NameTaken(name);
        }
        Instant ended = clock.instant();
        store.submit(Audited.alone(Act.on("make-backup", name, "up to " + backup.cut()), who, ended))
                .join();
        return new Made.Done(name, backup.cut(), backup.files().size(), backup.bytes(), Duration.between(began, ended));
    }
}
