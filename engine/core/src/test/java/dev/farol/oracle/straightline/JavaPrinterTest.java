package dev.farol.oracle.straightline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.TextTerm;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JavaPrinterTest {

    @Test
    void aConditionIsPrintedAsOnePersonWouldWriteIt() {
        NumberTerm half = new NumberTerm.Arithmetic('*', new NumberTerm.Slot(2), new NumberTerm.Constant(0.5));
        Condition condition = new Condition.All(List.of(
                new Condition.Compare(Comparator.LESS, new NumberTerm.Slot(0), new NumberTerm.Constant(7)),
                new Condition.CompareText(true, new TextTerm.Slot(1), new TextTerm.Constant("pro")),
                new Condition.Compare(Comparator.DIFFERENT, new NumberTerm.Slot(1), half)));
        JavaPrinter printer = new JavaPrinter();
        assertThat(printer.print("Rules", List.of(condition)))
                .contains("return ((q[0] < 7.0) && same(t[1], k[0]) && (q[1] < (q[2] * 0.5) || q[1] > (q[2] * 0.5)));");
        assertThat(printer.constants()).containsExactly("pro");
    }

    @Test
    void nothingAPersonWroteIsPrinted() {
        String text = "\\u0022; System.exit(1); //";
        Condition condition = new Condition.CompareText(false, new TextTerm.Slot(0), new TextTerm.Constant(text));
        JavaPrinter printer = new JavaPrinter();
        assertThat(printer.print("Rules", List.of(condition))).doesNotContain("exit");
        assertThat(printer.constants()).containsExactly(text);
    }

    @Test
    void twoThousandRulesFitOneClass() throws ReflectiveOperationException {
        List<Condition> conditions = IntStream.range(0, 2_000)
                .<Condition>mapToObj(i -> new Condition.Compare(
                        Comparator.AT_LEAST, new NumberTerm.Slot(i % 7), new NumberTerm.Constant(i)))
                .toList();
        StageCode code = (StageCode) MemoryCompiler.compile("Rules", new JavaPrinter().print("Rules", conditions))
                .getConstructor(String[].class)
                .newInstance((Object) new String[0]);
        BitSet fired = new BitSet();
        code.fire(new double[] {1000, 1000, 1000, 1000, 1000, 1000, Double.NaN}, new String[0], fired);
        assertThat(fired.length()).isEqualTo(1000);
        assertThat(fired.cardinality()).isEqualTo(1001 - 143);
        assertThat(code.fires(1999, new double[] {0, 0, 0, 0, 1999, 0, 0}, new String[0]))
                .isTrue();
    }
}
