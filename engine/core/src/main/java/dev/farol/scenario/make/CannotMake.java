package dev.farol.scenario.make;

/** No scenario can be made of a customer that would say what the rules say of it. The message is for people. */
public final class CannotMake extends Exception {

    private static final long serialVersionUID = 1L;

    CannotMake(String why, String hint) {
        super("could not make a scenario of this customer: " + why + "\n  " + hint);
    }
}
