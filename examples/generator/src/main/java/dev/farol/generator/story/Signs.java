package dev.farol.generator.story;

import java.util.EnumMap;

/**
 * What others can see while something drives a customer away, at its full strength: habits that quicken or fade,
 * lower satisfaction (points of ten), more friction with support and less presence at meetings and answers (0 to 1).
 */
public final class Signs {
    private final EnumMap<Habit, Double> times;
    private final double satisfaction;
    private final double friction;
    private final double absence;

    private Signs(EnumMap<Habit, Double> times, double satisfaction, double friction, double absence) {
        this.times = times;
        this.satisfaction = satisfaction;
        this.friction = friction;
        this.absence = absence;
    }

    public static Signs none() {
        return new Signs(new EnumMap<>(Habit.class), 0, 0, 0);
    }

    public Signs times(Habit habit, double factor) {
        EnumMap<Habit, Double> changed = new EnumMap<>(times);
        changed.put(habit, factor);
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
        return times.getOrDefault(habit, 1.0);
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
