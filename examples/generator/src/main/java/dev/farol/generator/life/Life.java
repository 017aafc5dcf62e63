package dev.farol.generator.life;

import dev.farol.generator.company.Company;
import dev.farol.generator.company.Population;
import dev.farol.generator.random.Dice;
import dev.farol.generator.story.Mood;
import java.util.List;

/** Plays the whole life of a customer into a diary; the same one each time it is played. Thread safe. */
public final class Life {
    private record Titled(String title, Chapter chapter) {}

    private static final List<Titled> CHAPTERS = List.of(
            new Titled("billing", new Billing()),
            new Titled("usage", new Usage()),
            new Titled("support", new Support()),
            new Titled("voice", new Voice()),
            new Titled("relationship", new Relationship()),
            new Titled("sales", new Sales()));

    private final Population population;
    private final double pace;

    /** @param pace how many times as often as ordinary all habits happen */
    public Life(Population population, double pace) {
        this.population = population;
        this.pace = pace;
    }

    public void play(Company company, Diary diary) {
        Mood mood = new Mood(company.fate().spells(), population.dice(company.number(), "mood"));
        for (Titled titled : CHAPTERS) {
            Dice dice = population.dice(company.number(), titled.title());
            titled.chapter().play(new Scene(company, mood, population.span(), pace, dice, diary));
        }
    }
}
