package dev.farol.generator.story;

import static dev.farol.generator.story.Habit.CALL;
import static dev.farol.generator.story.Habit.CONVERSATION;
import static dev.farol.generator.story.Habit.DEAL;
import static dev.farol.generator.story.Habit.EMAIL;
import static dev.farol.generator.story.Habit.FEATURE;
import static dev.farol.generator.story.Habit.FEEDBACK;
import static dev.farol.generator.story.Habit.LOGIN;
import static dev.farol.generator.story.Habit.MEETING;
import static dev.farol.generator.story.Habit.ORDER;
import static dev.farol.generator.story.Habit.PULSE;
import static dev.farol.generator.story.Habit.TICKET;

import dev.farol.generator.random.Dice;

/** Why a customer leaves, and what shows of it before. */
public enum Cause {
    FADING_USAGE(
            "fading-usage",
            0.26,
            Signs.none().times(LOGIN, 0.04).times(FEATURE, 0.03).times(EMAIL, 0.8)),
    SUPPORT_PAIN(
            "support-pain",
            0.17,
            Signs.none().times(TICKET, 9).times(CALL, 6).friction(0.7).lessSatisfied(2.5)),
    DETRACTOR(
            "detractor",
            0.14,
            Signs.none().times(FEEDBACK, 8).times(CONVERSATION, 0.6).lessSatisfied(6)),
    /** Its invoices fail until dunning is exhausted: see the chapter of billing. */
    FAILED_PAYMENTS("failed-payments", 0.12, Signs.none().times(LOGIN, 0.8)),
    /** Also, the first user never signs in again: see the chapter of usage. */
    LOST_CHAMPION(
            "lost-champion",
            0.11,
            Signs.none()
                    .times(CONVERSATION, 0.2)
                    .times(LOGIN, 0.45)
                    .times(MEETING, 3)
                    .times(PULSE, 4)
                    .absence(0.7)
                    .lessSatisfied(1)),
    /** Also, a smaller subscription early in the story: see the company's subscription. */
    DOWNGRADE("downgrade", 0.08, Signs.none().times(ORDER, 0.1).times(DEAL, 2).times(FEATURE, 0.5)),
    /** Leaves without a sign. */
    NONE("none", 0.12, Signs.none());

    private final String id;
    private final double share;

    @SuppressWarnings("ImmutableEnumChecker") // nothing in it is ever written to
    private final Signs signs;

    Cause(String id, double share, Signs signs) {
        this.id = id;
        this.share = share;
        this.signs = signs;
    }

    public String id() {
        return id;
    }

    public Signs signs() {
        return signs;
    }

    /** Draws by share; the shares add up to one. A yearly contract has too few invoices to fail month after month. */
    public static Cause draw(Dice dice, boolean yearly) {
        double left = dice.uniform();
        for (Cause cause : values()) {
            left -= cause.share;
            if (left < 0) {
                return yearly && cause == FAILED_PAYMENTS ? FADING_USAGE : cause;
            }
        }
        return NONE;
    }
}
