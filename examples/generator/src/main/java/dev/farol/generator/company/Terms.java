package dev.farol.generator.company;

/** What a customer pays for: a plan, seats, and the discount it negotiated, in percent. */
public record Terms(Plan plan, int seats, int discount) {

    /** Monthly recurring revenue in cents. */
    public long mrr() {
        return (long) plan.centsASeat() * seats * (100 - discount) / 100;
    }

    public long yearlyAmount() {
        return 12 * mrr();
    }

    Terms grown(double factor) {
        return new Terms(plan, Math.max(seats + 1, (int) (seats * factor)), discount);
    }

    Terms shrunk(double factor) {
        return new Terms(plan, Math.max(1, (int) (seats * factor)), discount);
    }

    Terms downgraded(double factor) {
        return new Terms(plan.smaller(), Math.max(1, (int) (seats * factor)), discount);
    }
}
