package dev.farol.difference;

import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds which lines changed, in a time that is bounded. Stateless. */
final class Lines {

    /** Work beyond which texts that have little in common are told as replaced: about a second. */
    private static final long MOST_WORK = 20_000_000;

    private Lines() {}

    static Patch<String> difference(List<String> before, List<String> after) {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> old = before.subList(head, before.size() - tail);
        List<String> young = after.subList(head, after.size() - tail);
        if ((long) old.size() * young.size() <= MOST_WORK) {
            return merged(Patch.generate(
                    before, after, new MeyersDiffWithLinearSpace<String>().computeDiff(before, after, new Quiet())));
        }
        Patch<String> replaced = new Patch<>();
        replaced.addDelta(new ChangeDelta<>(new Chunk<>(head, old), new Chunk<>(head, young)));
        return replaced;
    }

    /** Puts together what touches, so that what went stands before what came in its place. */
    private static Patch<String> merged(Patch<String> found) {
        Patch<String> merged = new Patch<>();
        Optional<AbstractDelta<String>> open = Optional.empty();
        for (AbstractDelta<String> delta : found.getDeltas()) {
            if (open.isPresent() && touch(open.get(), delta)) {
                open = Optional.of(together(open.get(), delta));
            } else {
                open.ifPresent(merged::addDelta);
                open = Optional.of(delta);
            }
        }
        open.ifPresent(merged::addDelta);
        return merged;
    }

    private static boolean touch(AbstractDelta<String> one, AbstractDelta<String> next) {
        return end(one.getSource()) == next.getSource().getPosition()
                && end(one.getTarget()) == next.getTarget().getPosition();
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    private static AbstractDelta<String> together(AbstractDelta<String> one, AbstractDelta<String> next) {
        return new ChangeDelta<>(
                together(one.getSource(), next.getSource()), together(one.getTarget(), next.getTarget()));
    }

    private static Chunk<String> together(Chunk<String> one, Chunk<String> next) {
        List<String> lines = new ArrayList<>(one.getLines());
        lines.addAll(next.getLines());
        return new Chunk<>(one.getPosition(), lines);
    }

    private static final class Quiet implements com.github.difflib.algorithm.DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {}

        @Override
        public void diffEnd() {}
    }
}
