package dev.farol.points;

import dev.farol.language.MappedText.Origin;

/** Other text for some characters of a file. */
record Change(Origin from, int length, String text) {}
