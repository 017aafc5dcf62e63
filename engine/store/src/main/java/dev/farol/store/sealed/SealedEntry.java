package dev.farol.store.sealed;

/**
 * What a sealed file must be: whoever has this can tell a damaged file, and the block that is damaged.
 *
 * @param name file name, without folder
 * @param bytes length of the file
 * @param blocks checksums of all of its blocks
 */
public record SealedEntry(String name, long bytes, BlockSums blocks) {

    public SealedEntry {
        if (bytes < 0 || blocks.count() != (bytes + BlockSums.BLOCK - 1) / BlockSums.BLOCK) {
            throw new IllegalArgumentException(
                    "sealed file " + name + " of " + bytes + " bytes cannot have " + blocks.count() + " blocks");
        }
    }
}
