package dev.farol.store.backup;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The file {@code BACKUP} of a backup: lines of text, the last one with the CRC32C of all before it. Stateless. */
final class BackupRecordFile {

    static final String NAME = "BACKUP";

    private static final int LARGEST = 1 << 26;
    private static final Pattern HEAD =
            Pattern.compile("farol backup 1\nstore ([0-9a-zA-Z-]{1,64})\ncut ([0-9]{1,18})\nat (\\S{1,40})\n");
    private static final Pattern FILE = Pattern.compile(
            "file (FORMAT|MANIFEST|sealed/[0-9A-Za-z_-]+\\.[a-z]+|journal/[0-9]+\\.log) ([0-9]{1,18}) ([0-9a-f]{8})\n");
    private static final Pattern END = Pattern.compile("end ([0-9a-f]{8})\n");

    private BackupRecordFile() {}

    static void write(Path folder, BackupRecord backup, StoreFiles files) throws IOException {
        StringBuilder text = new StringBuilder(
                "farol backup 1\nstore " + backup.store() + "\ncut " + backup.cut() + "\nat " + backup.at() + "\n");
        for (BackupFile file : backup.files()) {
            text.append("file %s %d %08x\n".formatted(file.path(), file.bytes(), file.crc()));
        }
        byte[] head = text.toString().getBytes(StandardCharsets.UTF_8);
        text.append("end %08x\n".formatted(crc(head)));
        try (AppendFile out = files.create(folder.resolve(NAME))) {
            out.append(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            out.force();
        }
        files.forceFolder(folder);
    }

    /**
     * Reads it.
     *
     * @throws IOException when the folder is no backup, or the file is not what was written
     */
    static BackupRecord read(Path folder, StoreFiles files) throws IOException {
        Path file = folder.resolve(NAME);
        if (!files.exists(file)) {
            throw new IOException("could not restore from " + folder + ": it is no backup (there is no " + NAME + ")"
                    + "\n  Maybe name one of the folders in it, or the backup was never finished.");
        }
        byte[] bytes = files.read(file, 0, LARGEST);
        return parse(new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IOException("could not read " + file + ": it is not what `farol backup` wrote"
                        + "\n  Maybe it was edited or copied in part: use another backup."));
    }

    private static Optional<BackupRecord> parse(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        List<BackupFile> found = new ArrayList<>();
        Matcher file = FILE.matcher(text);
        int at = head.end();
        while (file.find(at) && file.start() == at) {
            found.add(new BackupFile(
                    file.group(1), Long.parseLong(file.group(2)), HexFormat.fromHexDigits(file.group(3))));
            at = file.end();
        }
        Matcher end = END.matcher(text);
        byte[] before = text.substring(0, at).getBytes(StandardCharsets.UTF_8);
        if (!end.region(at, text.length()).matches() || HexFormat.fromHexDigits(end.group(1)) != crc(before)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BackupRecord(
                    head.group(1), Long.parseLong(head.group(2)), Instant.parse(head.group(3)), found));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
