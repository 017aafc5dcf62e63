package dev.farol.generator.company;

/** What is sold, at a price a seat and month. */
public enum Plan {
    STARTER("starter", 49_00),
    PRO("pro", 79_00),
    ENTERPRISE("enterprise", 119_00);

    private final String id;
    private final int centsASeat;

    Plan(String id, int centsASeat) {
        this.id = id;
        this.centsASeat = centsASeat;
    }

    public String id() {
        return id;
    }

    int centsASeat() {
        return centsASeat;
    }

    Plan smaller() {
        return this == ENTERPRISE ? PRO : STARTER;
    }
}
