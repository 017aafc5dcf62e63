package dev.farol.rules;

import java.util.List;

/**
 * A side of the relationship, whose points add up within limits.
 *
 * @param id as rules write it, such as {@code adoption}
 * @param min the lowest total, 0 or less
 * @param max the highest total, 0 or more
 * @param from interaction types that it draws on: any of them in recent days makes it covered
 */
public record Dimension(String id, int min, int max, List<String> from, Label label) {

    public Dimension {
        from = List.copyOf(from);
    }
}
