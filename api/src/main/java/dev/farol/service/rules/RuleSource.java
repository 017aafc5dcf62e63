package dev.farol.service.rules;

/** Which wins where the rule folder and what is live are not the same, and nobody published a draft. */
public enum RuleSource {
    /** The folder: what is saved there goes live, as soon as it passes. */
    FILES,
    /** The draft: what is changed in the folder is told, and does not go live. */
    DRAFT
}
