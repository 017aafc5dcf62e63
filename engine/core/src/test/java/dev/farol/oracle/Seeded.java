package dev.farol.oracle;

import dev.farol.oracle.plain.PlainCase;
import dev.farol.oracle.plain.PlainFolder;
import java.util.List;
import java.util.SortedMap;

/**
 * A random rule folder, customers for it, and what its rules ask.
 *
 * @param files text by path
 * @param conditions those of health and playbook rules that were chosen to tell customers apart
 * @param shares for each of these the share of customers for which it holds
 */
record Seeded(SortedMap<String, String> files, List<PlainCase> cases, List<String> conditions, List<Double> shares) {

    PlainFolder plain() {
        return new PlainFolder(files);
    }
}
