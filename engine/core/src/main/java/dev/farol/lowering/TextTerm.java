package dev.farol.lowering;

/** A text: one that a customer has, or one that a rule names. */
public sealed interface TextTerm {

    /** The text, or the empty text when absent (a customer's texts are never empty). */
    String value(String[] texts);

    record Slot(int index) implements TextTerm {
        @Override
        public String value(String[] texts) {
            return texts[index];
        }
    }

    record Constant(String text) implements TextTerm {
        @Override
        public String value(String[] texts) {
            return text;
        }
    }
}
