package dev.farol.app;

import dev.farol.rules.RulePath;
import dev.farol.service.rules.RuleDesk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the names, sizes and times of the files of the rule folder a few times a second, and has the desk look into them once they have
 * come to rest. It asks the file system instead of waiting to be told, because shared and mounted folders tell nobody.
 */
final class RuleFolderWatch implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(RuleFolderWatch.class);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    /** Nothing is looked into that changed less than this ago. */
    private static final Duration REST = Duration.ofMillis(300);

    /** It is looked into as often as this whatever the file system says: times can be set, and what failed may work by now. */
    private static final Duration ANYWAY = Duration.ofMinutes(1);

    private final Path folder;
    private final RuleDesk desk;
    private final Thread thread = new Thread(this::run, "rule-folder");
    private final CountDownLatch ended = new CountDownLatch(1);

    private RuleFolderWatch(Path folder, RuleDesk desk) {
        this.folder = folder;
        this.desk = desk;
        thread.setDaemon(true);
    }

    static RuleFolderWatch start(Path folder, RuleDesk desk) {
        RuleFolderWatch watch = new RuleFolderWatch(folder, desk);
        watch.thread.start();
        return watch;
    }

    private void run() {
        Map<String, String> seen = Map.of();
        boolean due = true;
        long changed = System.nanoTime();
        long looked = changed;
        while (!pause()) {
            Map<String, String> now = stamps();
            if (System.nanoTime() - looked > ANYWAY.toNanos()) {
                due = true;
            }
            if (!now.equals(seen)) {
                seen = now;
                due = true;
                changed = System.nanoTime();
            }
            Duration rested = Duration.ofNanos(System.nanoTime() - changed);
            if (due && rested.compareTo(REST) >= 0) {
                due = look(rested);
                looked = System.nanoTime();
            }
        }
    }

    private boolean pause() {
        try {
            return ended.await(BETWEEN.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    private boolean look(Duration rested) {
        try {
            return desk.look(rested);
        } catch (IOException | RuntimeException failed) {
            if (ended.getCount() > 0) {
                LOG.error("could not look at the rule folder; it is tried again", failed);
            }
            return false;
        }
    }

    /** Of each file that may count, what tells that it was written. */
    private Map<String, String> stamps() {
        Map<String, String> stamps = new TreeMap<>();
        stamp("", stamps);
        RulePath.FOLDERS.forEach(inner -> stamp(inner + "/", stamps));
        return stamps;
    }

    private void stamp(String prefix, Map<String, String> stamps) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve(prefix))) {
            for (Path file : files) {
                String path = prefix + file.getFileName();
                if (RulePath.counts(path)) {
                    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                    stamps.put(path, found.size() + " " + found.lastModifiedTime() + " " + found.fileKey());
                }
            }
        } catch (IOException | DirectoryIteratorException gone) {
            stamps.put(prefix, String.valueOf(gone.getClass()));
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
