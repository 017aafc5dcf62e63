package dev.farol.app;

import dev.farol.service.measure.Meters;
import dev.farol.service.measure.Readiness;
import dev.farol.store.HeldFiles;
import dev.farol.store.Store;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.sealed.Layer;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.Pace;
import dev.farol.store.sealed.Scrub;
import dev.farol.store.sealed.SealedDamage;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the sealed files again and again, slowly, to find what the disk has changed. Damage is logged, counted, and told by readiness as a
 * warning: the server goes on, for each value is checked when it is read, so that whoever asks for what is damaged gets an error, never a
 * wrong answer, and all others are served.
 */
final class BackgroundScrub implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundScrub.class);
    private static final long BETWEEN_MINUTES = 10;

    private final Store store;
    private final StoreFiles files;
    private final long bytesPerSecond;
    private final Readiness readiness;
    private final AtomicLong damaged = new AtomicLong();
    private final AtomicLong passes = new AtomicLong();
    private final Set<String> told = new HashSet<>();
    private final Thread thread = new Thread(this::run, "scrub");

    BackgroundScrub(Store store, StoreFiles files, long bytesPerSecond, Readiness readiness) {
        this.store = store;
        this.files = files;
        this.bytesPerSecond = bytesPerSecond;
        this.readiness = readiness;
        thread.setDaemon(true);
    }

    /** @param bytesPerSecond 0 for no scrub at all */
    static BackgroundScrub start(
            Store store, StoreFiles files, long bytesPerSecond, Readiness readiness, Meters meters) {
        BackgroundScrub scrub = new BackgroundScrub(store, files, bytesPerSecond, readiness);
        meters.gauge("farol.scrub.damages", "Damaged blocks that the scrub has found", scrub.damaged::get);
        meters.gauge("farol.scrub.passes", "How often the scrub has read all sealed files", scrub.passes::get);
        if (bytesPerSecond > 0) {
            scrub.thread.start();
        }
        return scrub;
    }

    private void run() {
        try {
            while (true) {
                pass();
                passes.incrementAndGet();
                TimeUnit.MINUTES.sleep(BETWEEN_MINUTES);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads all of them once. */
    void pass() throws InterruptedException {
        try (HeldFiles held = store.hold()) {
            Pace pace = new Pace(bytesPerSecond, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
            for (Layer layer : held.manifest().layers()) {
                Scrub.run(ManifestFile.sealedFile(held.folder(), layer), layer.file(), files, pace)
                        .forEach(this::tell);
            }
        } catch (IOException e) {
            LOG.warn("could not scrub the sealed files; it is tried again later", e);
        }
    }

    private void tell(SealedDamage damage) {
        if (told.add(String.valueOf(damage.getMessage()))) {
            LOG.error("{}", damage.getMessage());
            damaged.incrementAndGet();
            readiness.warn("a sealed file is damaged: see the log, or `farol doctor`");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
