package dev.farol.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Words of the operating system, without the paths around them. Stateless. */
public final class Reasons {

    private Reasons() {}

    /** What went wrong, in a few words; never empty. */
    public static String of(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (cause instanceof FileSystemException file && file.getReason() != null) {
            return Objects.requireNonNull(file.getReason());
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
