package dev.farol.http.health;

import dev.farol.health.HealthAnswer;
import dev.farol.health.Refusal;
import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import java.util.function.Function;

/** Answers of health questions, refused ones as problems. Stateless. */
final class Refusals {

    private Refusals() {}

    static <T> Answer answer(Call call, HealthAnswer<T> answer, Function<T, Answer> found) {
        return answer instanceof HealthAnswer.Found<T> good
                ? found.apply(good.value())
                : Answer.problem(problem(call, ((HealthAnswer.Refused<T>) answer).why()), call.id());
    }

    private static Problem problem(Call call, Refusal why) {
        if (why instanceof Refusal.UnknownCustomer) {
            return call.unknown("customer", "id");
        }
        boolean gone = why instanceof Refusal.Erased || why instanceof Refusal.BeyondHorizon;
        return Problem.told(gone ? Kind.GONE : Kind.NOT_FOUND, why.text());
    }
}
