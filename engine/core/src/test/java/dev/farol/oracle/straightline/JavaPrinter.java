package dev.farol.oracle.straightline;

import dev.farol.language.Comparator;
import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.TextTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints lowered conditions as one Java class: {@code (q[0] < 7.0) && same(t[1], k[0])}. Nothing a person wrote is printed:
 * texts that rules name become numbered constants, handed to the constructor.
 */
final class JavaPrinter {

    /** Methods above 8,000 bytes of code are never compiled by the JVM. */
    private static final int RULES_A_METHOD = 100;

    private final Map<String, Integer> constants = new LinkedHashMap<>();

    /** The texts that {@code k[i]} stands for. */
    List<String> constants() {
        return List.copyOf(new ArrayList<>(constants.keySet()));
    }

    /** A class that implements {@link StageCode}. */
    String print(String className, List<Condition> conditions) {
        StringBuilder code = new StringBuilder();
        code.append("public final class " + className + " implements " + StageCode.class.getName() + " {\n");
        code.append("private final String[] k;\n");
        code.append("public " + className + "(String[] k) { this.k = k; }\n");
        fire(code, conditions.size());
        fires(code, conditions.size());
        for (int i = 0; i < conditions.size(); i++) {
            code.append("private boolean r" + i + "(double[] q, String[] t) { return " + print(conditions.get(i))
                    + "; }\n");
        }
        code.append("private static boolean same(String a, String b) "
                + "{ return !a.isEmpty() && !b.isEmpty() && a.equals(b); }\n");
        code.append("private static boolean unlike(String a, String b) "
                + "{ return !a.isEmpty() && !b.isEmpty() && !a.equals(b); }\n");
        code.append("private static double by(double a, double b) { return b == 0 ? Double.NaN : a / b; }\n");
        return code.append("}\n").toString();
    }

    private static void fire(StringBuilder code, int rules) {
        StringBuilder calls = new StringBuilder();
        for (int from = 0; from < rules; from += RULES_A_METHOD) {
            code.append("private void from" + from + "(double[] q, String[] t, java.util.BitSet fired) {\n");
            for (int i = from; i < Math.min(rules, from + RULES_A_METHOD); i++) {
                code.append("if (r" + i + "(q, t)) fired.set(" + i + ");\n");
            }
            code.append("}\n");
            calls.append("from" + from + "(q, t, fired);\n");
        }
        code.append("public void fire(double[] q, String[] t, java.util.BitSet fired) {\n" + calls + "}\n");
    }

    private static void fires(StringBuilder code, int rules) {
        code.append("public boolean fires(int rule, double[] q, String[] t) {\nswitch (rule) {\n");
        for (int i = 0; i < rules; i++) {
            code.append("case " + i + ": return r" + i + "(q, t);\n");
        }
        code.append("default: throw new IllegalArgumentException(\"no rule \" + rule);\n}\n}\n");
    }

    private String print(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compared(compare.comparator(), print(compare.left()), print(compare.right()));
        }
        if (condition instanceof Condition.CompareText compare) {
            String name = compare.same() ? "same(" : "unlike(";
            return name + print(compare.left()) + ", " + print(compare.right()) + ")";
        }
        if (condition instanceof Condition.Present presence) {
            return (presence.present() ? "!" : "") + "Double.isNaN(" + print(presence.term()) + ")";
        }
        if (condition instanceof Condition.TextPresent presence) {
            return (presence.present() ? "!" : "") + print(presence.term()) + ".isEmpty()";
        }
        if (condition instanceof Condition.All all) {
            return joined(all.operands(), " && ", "true");
        }
        return joined(((Condition.Any) condition).operands(), " || ", "false");
    }

    /** Java's own != holds for NaN, so it is spelled out. */
    private static String compared(Comparator comparator, String a, String b) {
        return comparator == Comparator.DIFFERENT
                ? "(" + a + " < " + b + " || " + a + " > " + b + ")"
                : "(" + a + " " + comparator.symbol() + " " + b + ")";
    }

    private String joined(List<Condition> operands, String operator, String none) {
        return operands.isEmpty()
                ? none
                : operands.stream().map(this::print).collect(Collectors.joining(operator, "(", ")"));
    }

    private String print(NumberTerm term) {
        if (term instanceof NumberTerm.Slot slot) {
            return "q[" + slot.index() + "]";
        }
        if (term instanceof NumberTerm.Constant constant) {
            return constant.number() < 0 ? "(" + constant.number() + ")" : Double.toString(constant.number());
        }
        if (term instanceof NumberTerm.Negative negative) {
            return "(0.0 - " + print(negative.operand()) + ")";
        }
        NumberTerm.Arithmetic arithmetic = (NumberTerm.Arithmetic) term;
        String left = print(arithmetic.left());
        String right = print(arithmetic.right());
        return arithmetic.operator() == '/'
                ? "by(" + left + ", " + right + ")"
                : "(" + left + " " + arithmetic.operator() + " " + right + ")";
    }

    private String print(TextTerm term) {
        if (term instanceof TextTerm.Constant constant) {
            return "k[" + constants.computeIfAbsent(constant.text(), added -> constants.size()) + "]";
        }
        return "t[" + ((TextTerm.Slot) term).index() + "]";
    }
}
