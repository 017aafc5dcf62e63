package dev.farol.store.files;

import java.nio.file.Path;

/** Something that changes files; a file is a number here, since names come and go. */
sealed interface Operation {

    record FolderCreated(Path folder) implements Operation {}

    record Created(Path name, int file) implements Operation {}

    record Appended(int file, byte[] bytes) implements Operation {}

    record Truncated(int file, long length) implements Operation {}

    /** A new file with that content under that name. */
    record Built(Path name, int file, byte[] content) implements Operation {}

    record Forced(int file) implements Operation {}

    record FolderForced(Path folder) implements Operation {}

    record Renamed(Path from, Path to, int file) implements Operation {}

    record Deleted(Path name, int file) implements Operation {}
}
