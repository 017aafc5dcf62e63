package dev.farol.metrics.report.plot;

import dev.farol.metrics.report.markup.Places;
import dev.farol.metrics.report.markup.Tag;

/**
 * What a plot says to those who do not see it.
 *
 * @param id of the page's own, unique on it
 */
public record Described(String id, String title, String description) {

    /** An empty drawing of that size. */
    Tag drawing(double width, double height) {
        return Tag.of("svg", "plot")
                .with("viewBox", "0 0 " + Places.text(width) + " " + Places.text(height))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .add(
                        Tag.of("title").with("id", id + "-title").text(title),
                        Tag.of("desc").with("id", id + "-desc").text(description));
    }
}
