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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes backups in one folder, one at a time, each on a thread of its own. Thread safe. */
public final class Backups {

    /** What a name of a backup may be: nothing that leads anywhere but into the folder. */
    public static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,99}";

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final String NAME_BY_TIME = "backup-[0-9]{8}-[0-9]{6}-[0-9]{3}";
    private static final DateTimeFormatter BY_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Store store;
    private final BackupFolder folder;
    private final int keep;
    private final StoreFiles files;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Nothing is done yet.
     *
     * @param folder in which each backup gets a folder of its own
     * @param keep how many of those without a name that somebody chose are kept; 0 for all
     */
    public Backups(Store store, Path folder, int keep, StoreFiles files, Clock clock) {
        this.store = store;
        this.folder = new BackupFolder(folder, files);
        this.keep = keep;
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
            files.createFolder(folder.path());
            backup = Backup.of(store, folder.path().resolve(name), began, files);
        } catch (FileAlreadyExistsException taken) {
            return new Made.NameTaken(name);
        }
        Instant ended = clock.instant();
        store.submit(Audited.alone(Act.on("make-backup", name, "up to " + backup.cut()), who, ended))
                .join();
        if (keep > 0) {
            deleteOld(name, backup.store(), who, ended);
        }
        return new Made.Done(name, backup.cut(), backup.files().size(), backup.bytes(), Duration.between(began, ended));
    }

    /** What cannot be deleted now is deleted after the next one. */
    private void deleteOld(String made, String ofStore, String who, Instant now) {
        try {
            List<Path> others = new ArrayList<>();
            for (Path backup : folder.all()) {
                String name = backup.getFileName().toString();
                if (name.matches(NAME_BY_TIME)
                        && !name.equals(made)
                        && Backup.record(backup, files).store().equals(ofStore)) {
                    others.add(backup);
                }
            }
            int kept = made.matches(NAME_BY_TIME) ? keep - 1 : keep;
            for (Path old : others.subList(0, Math.max(0, others.size() - kept))) {
                Backup.delete(old, files);
                store.submit(Audited.alone(
                                Act.on("delete-backup", old.getFileName().toString(), "the last " + keep + " are kept"),
                                who,
                                now))
                        .join();
            }
        } catch (IOException | CompletionException e) {
            LOG.warn("could not delete old backups in {}", folder.path(), e);
        }
    }
}
