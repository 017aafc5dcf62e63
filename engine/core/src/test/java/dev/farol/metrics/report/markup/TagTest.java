package dev.farol.metrics.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagTest {

    @Test
    void textsAndAttributesOfAnybodyStayTexts() {
        Tag tag = Tag.of("td").with("title", "a\"b'<c>&\n").text("</td><script>\"&amp;");

        assertThat(tag)
                .hasToString("<td title=\"a&quot;b'&lt;c&gt;&amp;&#10;\">&lt;/td&gt;&lt;script&gt;\"&amp;amp;</td>");
    }

    @Test
    void whatAPageCannotHoldOrWouldTurnTheTextAroundItBecomesVisible() {
        String hostile = "a\u0000b\u001bc\u0085d\u202ee\u2066f\u200fg\ud800h\uffffi\tj";

        assertThat(Tag.of("b").text(hostile)).hasToString("<b>a�b�c�d�e�f�g�h�i�j</b>");
        assertThat(Tag.of("b").text("ação 𝄞 שלום")).hasToString("<b>ação 𝄞 שלום</b>");
    }

    @Test
    void onlyElementsThatNeverHaveContentAreClosedAtOnce() {
        assertThat(Tag.of("td")).hasToString("<td></td>");
        assertThat(Tag.of("path", "line")).hasToString("<path class=\"line\"/>");
        assertThat(Tag.of("circle").add(Tag.of("title").text("x"))).hasToString("<circle><title>x</title></circle>");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.04, 0", "1.25, 1.3", "-1.25, -1.2", "-0.5, -0.5", "1234567.96, 1234568"})
    void placesAreWrittenToTheTenth(double place, String text) {
        assertThat(Places.text(place)).isEqualTo(text);
    }
}
