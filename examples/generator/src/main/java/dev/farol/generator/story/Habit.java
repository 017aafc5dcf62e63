package dev.farol.generator.story;

/** What a customer does again and again; each time is an occasion for one or several interactions. */
public enum Habit {
    LOGIN(26, Week.OFFICE),
    FEATURE(13, Week.OFFICE),
    EMAIL(4.5, Week.CAMPAIGNS),
    CONVERSATION(2, Week.OFFICE),
    TICKET(1.4, Week.OFFICE),
    CALL(1.1, Week.OFFICE),
    ORDER(0.9, Week.ALWAYS),
    FEEDBACK(0.8, Week.ALWAYS),
    MEETING(0.8, Week.STAFFED),
    PULSE(0.7, Week.STAFFED),
    DEAL(0.25, Week.STAFFED);

    private final double perDay;
    private final Week week;

    Habit(double perYear, Week week) {
        this.perDay = perYear / 365;
        this.week = week;
    }

    /** Occasions of an ordinary customer on an average day, before the pace of the base is applied. */
    public double perDay() {
        return perDay;
    }

    public Week week() {
        return week;
    }
}
