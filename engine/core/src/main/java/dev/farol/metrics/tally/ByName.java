package dev.farol.metrics.tally;

import java.util.List;

/** What is counted by a text that is read of it, in columns. */
public enum ByName {
    /** Answers by wave; counted from the beginning of time. */
    NPS_WAVE("promoters", "passives", "detractors"),
    TRANSACTIONAL_WAVE("promoters", "passives", "detractors"),
    /** Customers by the band of the last run before the end. */
    BAND("customers"),
    /** Lost deals by reason. */
    LOST_DEALS("deals"),
    /** Deals by the stage that they entered; the last columns are where on its way that stage came, and for how many. */
    STAGE("entered", "movedOn", "lost", "place", "places");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    ByName(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }
}
