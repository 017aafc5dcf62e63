package dev.farol.metrics.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.catalogue.Value;
import dev.farol.rules.Language;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SHARE     | 0.05      | 5.0 %         | 5,0 %
            SHARE     | 0.0004    | 0.04 %        | 0,04 %
            SHARE     | 0         | 0.0 %         | 0,0 %
            SHARE     | -0.0125   | -1.3 %        | -1,3 %
            SHARE     | 12.5      | 1,250.0 %     | 1.250,0 %
            MONEY     | 12345.6   | 12,345.60     | 12.345,60
            MONEY     | -0.004    | 0.00          | 0,00
            MONEY     | 1E+6      | 1,000,000.00  | 1.000.000,00
            COUNT     | 1234567   | 1,234,567     | 1.234.567
            COUNT     | 2.50      | 2.5           | 2,5
            COUNT     | 1E+3      | 1,000         | 1.000
            POINTS    | 17.5      | 17.5          | 17,5
            SCALE     | 4.125     | 4.13          | 4,13
            RATIO     | 0.0012    | 0.001         | 0,001
            SECONDS   | 42.25     | 42.3 s        | 42,3 s
            SECONDS   | 59.6      | 1 min 0 s     | 1 min 0 s
            SECONDS   | 252       | 4 min 12 s    | 4 min 12 s
            PERIODS   | 20        | 20.0 periods  | 20,0 períodos
            MONTHS    | 7.25      | 7.3 months    | 7,3 meses
            """)
    void writesNumbersByUnitAndLanguage(Unit unit, BigDecimal number, String english, String portuguese) {
        assertThat(FigureText.number(number, unit, Language.EN)).isEqualTo(english);
        assertThat(FigureText.number(number, unit, Language.PT)).isEqualTo(portuguese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SHARE | 0.012  | +1.2 pp | +1,2 p.p.
            SHARE | -0.012 | -1.2 pp | -1,2 p.p.
            SHARE | 0      | 0.0 pp  | 0,0 p.p.
            MONEY | 1200   | +1,200.00 | +1.200,00
            """)
    void writesChangesWithTheirSign(Unit unit, BigDecimal change, String english, String portuguese) {
        assertThat(FigureText.change(change, unit, Language.EN)).isEqualTo(english);
        assertThat(FigureText.change(change, unit, Language.PT)).isEqualTo(portuguese);
    }

    @Test
    void translatesWordsOfFormulasAndLeavesTextsOfCustomersAlone() {
        assertThat(FigureText.of(new Value.Word("very good"), Unit.WORD, Language.PT))
                .isEqualTo("muito boa");
        assertThat(FigureText.of(new Value.Word("preço"), Unit.WORD, Language.EN))
                .isEqualTo("preço");
        assertThat(FigureText.of(new Value.Flag(true), Unit.YES_OR_NO, Language.PT))
                .isEqualTo("sim");
    }
}
