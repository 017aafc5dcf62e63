package dev.farol.generator.company;

import dev.farol.generator.random.Dice;
import java.text.Normalizer;
import java.util.Locale;

/** Names put together from syllables: companies and people that do not exist. */
public final class Names {
    private static final String[] STARTS = {
        "Bel", "Cor", "Dal", "Elv", "Fer", "Gal", "Hel", "Ilv", "Jar", "Kel", "Lum", "Mir", "Nor", "Olm", "Pra", "Quen",
        "Ruv", "Sol", "Tav", "Ulm", "Vel", "Wex", "Xan", "Yar", "Zel", "Bra", "Cri", "Drov", "Flo", "Gri", "Ável",
                "Ígra"
    };
    private static final String[] MIDDLES = {
        "an", "ar", "bri", "cal", "den", "dra", "el", "fi", "gan", "il", "ka", "lan", "lor", "man", "mi", "nor", "o",
        "pel", "qua", "ri", "san", "tan", "to", "u", "van", "ve", "xi", "zo"
    };
    private static final String[] ENDS = {
        "brasa", "core", "da", "dex", "dora", "gia", "lia", "lix", "mar", "na", "nix", "nova", "ra", "ria", "ro", "sul",
        "ta", "tor", "tra", "va", "via", "xo", "za", "ção"
    };
    private static final String[] TRADES_PT = {
        "Sistemas",
        "Alimentos",
        "Logística",
        "Saúde",
        "Educação",
        "Construções",
        "Têxtil",
        "Energia",
        "Agro",
        "Viagens",
        "Seguros",
        "Móveis",
        "Metalúrgica",
        "Comércio",
        "Contábil"
    };
    private static final String[] TRADES_EN = {
        "Systems",
        "Foods",
        "Logistics",
        "Health",
        "Learning",
        "Builders",
        "Textiles",
        "Energy",
        "Farms",
        "Travel",
        "Insurance",
        "Furniture",
        "Metals",
        "Retail",
        "Labs"
    };
    private static final String[] GIVEN = {
        "Ana", "Bruno", "Carla", "Davi", "Elisa", "Fábio", "Giulia", "Hugo", "Inês", "João", "Karen", "Luís", "Marina",
        "Nadia", "Otto", "Paula", "Rafael", "Sofia", "Tomás", "Vera"
    };
    private static final int MANAGERS = 40;

    private Names() {}

    public static String company(Dice dice, Country country) {
        String name = word(dice) + (dice.chance(0.15) ? " & " + word(dice) : "");
        String quoted = dice.chance(0.01) ? name + " \"" + dice.pick(STARTS) + "\"" : name;
        String trade = dice.chance(0.7) ? " " + dice.pick(country.speaksPortuguese() ? TRADES_PT : TRADES_EN) : "";
        String comma = dice.chance(0.04) ? "," : "";
        return quoted + trade + comma + " " + country.form(dice);
    }

    /** One of the customer success managers, the same ones for every base. */
    public static String owner(Dice dice) {
        Dice manager = Dice.of(0, dice.below(MANAGERS), "manager");
        return manager.pick(GIVEN) + " " + word(manager);
    }

    /** An address in a domain that is reserved for examples. */
    public static String email(Dice dice, String company) {
        String[] boxes = {"contato", "financeiro", "hello", "admin", "ti"};
        return dice.pick(boxes) + "@" + slug(company) + ".example";
    }

    private static String word(Dice dice) {
        String middle = dice.chance(0.6) ? dice.pick(MIDDLES) : "";
        return dice.pick(STARTS) + middle + dice.pick(ENDS);
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z') {
                slug.append(c);
            } else if (c == ' ' && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.toString();
    }
}
