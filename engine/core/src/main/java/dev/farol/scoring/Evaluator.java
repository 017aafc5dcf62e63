package dev.farol.scoring;

import dev.farol.rules.Stage;
import java.util.List;

/**
 * Decides which rules of a stage fire. An evaluator belongs to one thread; a rule set makes as many as are needed.
 */
public interface Evaluator {

    /**
     * Finds, for each subject, the rules of the stage that fire for it, and those that could not be evaluated; what an
     * earlier stage left in the two sets is cleared first. A failing rule keeps no other rule and no other subject from
     * being evaluated.
     */
    void evaluate(Stage stage, List<Subject> subjects);
}
