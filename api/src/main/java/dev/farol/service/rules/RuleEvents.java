package dev.farol.service.rules;

import dev.farol.rulebook.ReadyRules;

/** Told of what becomes of the rules: for logs, figures and readiness. Called in the thread that changes them; quick. */
public interface RuleEvents {

    /** Nobody listens. */
    RuleEvents NONE = new RuleEvents() {
        @Override
        public void live(ReadyRules rules) {}

        @Override
        public void refused(Refusal refusal) {}

        @Override
        public void folder(FolderStatus status) {}
    };

    /** These rules score from now on. */
    void live(ReadyRules rules);

    /** A draft could not go live. */
    void refused(Refusal refusal);

    /** How the rule folder stands to what is live; told whenever it was looked at. */
    void folder(FolderStatus status);
}
