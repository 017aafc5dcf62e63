package dev.farol.generator.story;

/**
 * What others can see while something drives a customer away, at its full strength: habits that quicken or fade,
 * lower satisfaction (points of ten), more friction with support and less presence at meetings and answers (0 to 1).
 */
public final class Signs {
    private final double[] times;
    private final double satisfaction;
    private final double friction;
    private final double absence;

    private Signs(double[] times, double satisfaction, double friction, double absence) {
        this.times = times;
        this.satisfaction = satisfaction;
        this.friction = friction;
        this.absence = absence;
    }

    public static Signs none() {
        double[] times = new double[Habit.values().length];
        java.util.Arrays.fill(times, 1);
        return new Signs(times, 0, 0, 0);
    }

    public Signs times(Habit habit, double factor) {
        double[] changed = times.clone();
        changed[habit.ordinal()] = factor;
        return new Signs(changed, satisfaction, friction, absence);
    }

    public Signs lessSatisfied(double points) {
        return new Signs(times, points, friction, absence);
    }

    public Signs friction(double more) {
        return new Signs(times, satisfaction, more, absence);
    }

    public Signs absence(double more) {
        return new Signs(times, satisfaction, friction, more);
    }

    public double times(Habit habit) {
        return times[habit.ordinal()];
    }

    public double lostSatisfaction() {
        return satisfaction;
    }

    public double friction() {
        return friction;
    }

    public double absence() {
        return absence;
    }
}
