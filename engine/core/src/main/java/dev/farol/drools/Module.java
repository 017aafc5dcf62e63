package dev.farol.drools;

/** A built set of rules: the bytes that Drools loads and the texts that its rules name. */
record Module(byte[] jar, String[] constants) {}
