package dev.farol.bulk;

import java.util.Map;

/** The assessments of some customers, as they are written, and what was counted on the way. */
record ScoredUnit(
        byte[] bytes,
        int length,
        int customers,
        long duplicates,
        long[] conflicts,
        Map<String, Long> bands,
        Map<String, Long> failures) {}
