package dev.farol.store.doctor;

import java.util.ArrayList;
import java.util.List;

/**
 * What a look at a store came to.
 *
 * @param files that were read
 * @param bytes that they have
 * @param customers documents that could be decoded, those of every layer
 * @param entries of the journal that could be decoded
 * @param records in sealed files
 * @param upTo the last journal entry that was seen
 * @param findings in the order of files
 */
public record Checkup(
        int files, long bytes, long customers, long entries, long records, long upTo, List<Finding> findings) {

    public Checkup {
        findings = List.copyOf(findings);
    }

    /** Both together, up to where this one goes. */
    public Checkup with(Checkup other) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Checkup(
                files + other.files,
                bytes + other.bytes,
                customers + other.customers,
                entries + other.entries,
                records + other.records,
                upTo,
                all);
    }
}
