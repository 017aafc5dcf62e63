package dev.farol.store.backup;

import java.nio.file.Path;
import java.util.List;

/**
 * A restore that someone wants.
 *
 * @param from folder of the backup
 * @param data folder of the store; what stands in it besides a store stays
 * @param erasures folders of other stores or backups, the erased customers of which are to be erased too
 * @param otherStore whether a store of another id may be replaced
 * @param loseErasures whether a store may be replaced that cannot say any more whom it erased
 */
public record RestoreRequest(Path from, Path data, List<Path> erasures, boolean otherStore, boolean loseErasures) {

    public RestoreRequest {
        erasures = List.copyOf(erasures);
    }
}
