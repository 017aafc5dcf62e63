package dev.farol.oracle.plain;

import java.util.List;

/** A piece of a condition as it is written. */
public sealed interface Node {

    /** @param value a Double, a String, a Boolean, or {@link Absent} for {@code null} */
    record Literal(Object value) implements Node {}

    record Word(String name) implements Node {}

    record Call(String name, List<Node> arguments) implements Node {}

    /** @param sign {@code !} or {@code -} */
    record Prefix(String sign, Node operand) implements Node {}

    record Binary(String sign, Node left, Node right) implements Node {}

    record In(Node subject, List<Node> options) implements Node {}

    /** What stands where there is no value. */
    enum Absent {
        ABSENT
    }
}
