package dev.farol.service.tasks;

import dev.farol.store.bytes.BytesWriter;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of a task: equal tasks have equal tags. Stateless. */
public final class TaskTag {

    private static final int BYTES = 12;

    private TaskTag() {}

    public static String of(Task task) {
        BytesWriter out = new BytesWriter(256);
        TaskCodec.write(task.customer(), task, out);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(out.toArray());
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
