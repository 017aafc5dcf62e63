package dev.farol.rules;

/** The languages that people read texts in. */
public enum Language {
    EN,
    PT
}
