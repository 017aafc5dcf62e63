package dev.farol.points;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the steps that can be made together: all at once where that is good, else by halves. One use. */
final class Trial {

    private final Check check;
    private final List<Step> good = new ArrayList<>();
    private final Map<Step, String> bad = new LinkedHashMap<>();

    Trial(Check check) {
        this.check = check;
    }

    /** What is wrong with a file or a folder after these steps, in words; empty when nothing is. */
    interface Check {
        Optional<String> problem(List<Step> steps);
    }

    void run(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        List<Step> tried = new ArrayList<>(good);
        tried.addAll(steps);
        Optional<String> problem = check.problem(tried);
        if (problem.isEmpty()) {
            good.addAll(steps);
        } else if (steps.size() == 1) {
            bad.put(steps.get(0), problem.get());
        } else {
            run(steps.subList(0, steps.size() / 2));
            run(steps.subList(steps.size() / 2, steps.size()));
        }
    }

    List<Step> good() {
        return List.copyOf(good);
    }

    /** Why each of the others is not. */
    Map<Step, String> bad() {
        return bad;
    }
}
