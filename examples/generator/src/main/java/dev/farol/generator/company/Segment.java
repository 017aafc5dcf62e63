package dev.farol.generator.company;

import dev.farol.generator.random.Dice;

/** The size of a customer. The hazards average to one over the base. */
public enum Segment {
    SMB("smb", 0.62, 1.2, 0.35, 3, 25, 0.85),
    MID_MARKET("mid-market", 0.28, 0.75, 0.7, 20, 150, 1.1),
    ENTERPRISE("enterprise", 0.10, 0.46, 0.92, 120, 900, 1.6);

    private final String id;
    private final double share;
    private final double hazard;
    private final double yearly;
    private final int fewestSeats;
    private final int mostSeats;
    private final double activity;

    Segment(String id, double share, double hazard, double yearly, int fewestSeats, int mostSeats, double activity) {
        this.id = id;
        this.share = share;
        this.hazard = hazard;
        this.yearly = yearly;
        this.fewestSeats = fewestSeats;
        this.mostSeats = mostSeats;
        this.activity = activity;
    }

    public static Segment draw(Dice dice) {
        double left = dice.uniform();
        for (Segment segment : values()) {
            left -= segment.share;
            if (left < 0) {
                return segment;
            }
        }
        return SMB;
    }

    public String id() {
        return id;
    }

    /** How many times as likely to leave as the average customer. */
    public double hazard() {
        return hazard;
    }

    /** The share with a contract of a year. */
    public double yearly() {
        return yearly;
    }

    /** How many times as active as the average customer. */
    public double activity() {
        return activity;
    }

    int seats(Dice dice) {
        double size = dice.uniform();
        return fewestSeats + (int) (size * size * (mostSeats - fewestSeats));
    }

    Plan plan(Dice dice) {
        boolean usual = dice.chance(0.75);
        return switch (this) {
            case SMB -> usual ? Plan.STARTER : Plan.PRO;
            case MID_MARKET -> usual ? Plan.PRO : Plan.ENTERPRISE;
            case ENTERPRISE -> usual ? Plan.ENTERPRISE : Plan.PRO;
        };
    }
}
