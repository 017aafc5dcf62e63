package dev.farol.preview;

/**
 * The customers that are in one band before and in one band after, which may be the same.
 *
 * @param from id of a band, or {@code not-scored}
 * @param to id of a band, or {@code not-scored}
 */
public record BandMove(String from, String to, Amount amount) {

    public boolean changesBand() {
        return !from.equals(to);
    }
}
