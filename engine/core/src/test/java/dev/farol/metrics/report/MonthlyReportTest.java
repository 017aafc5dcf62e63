package dev.farol.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.period.Period;
import dev.farol.rules.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class MonthlyReportTest {

    private static final Map<String, String> TEXTS = Map.of("segment", "smb", "owner", "Ana Souza");

    static Stream<ReportBase> bases() {
        return Stream.of(
                new ReportBase(),
                new ReportBase().customers(1, TEXTS, "price"),
                new ReportBase().customers(1, Map.of(), ""),
                new ReportBase().customers(60, TEXTS, "price").customers(20, Map.of("owner", "Rui"), "timing"));
    }

    @ParameterizedTest
    @MethodSource("bases")
    void anyBaseGivesAWholePageInBothLanguages(ReportBase base) {
        for (Language language : Language.values()) {
            String page = MonthlyReport.page(base.result(), language, "Acme");
            Html html = Html.parse(page);

            assertThat(html.values("id")).doesNotHaveDuplicates();
            assertThat(html.values("aria-labelledby"))
                    .allSatisfy(ids -> Arrays.stream(ids.split(" ")).forEach(html::byId));
            assertThat(html.all("th")).allMatch(cell -> cell.hasAttribute("scope"));
            assertThat(html.all("table")).allMatch(table -> count(table, "caption") == 1);
            assertThat(html.all("svg"))
                    .isNotEmpty()
                    .allMatch(plot -> count(plot, "title") > 0 && count(plot, "desc") == 1);
            assertThat(html.texts("td")).allMatch(text -> !text.isBlank());
            assertThat(html.texts("th")).allMatch(text -> !text.isBlank());
            assertThat(page).doesNotContain("NaN", "Infinity", "null", "Optional");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageNeedsNothingBesideItself(Language language) {
        String page = MonthlyReport.page(someCustomers().result(), language, "Acme");
        Html html = Html.parse(page);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("http://", "https://", "url(", "@import", "<script");
        assertThat(List.of("src", "href", "srcset", "onclick", "style"))
                .allMatch(name -> html.values(name).isEmpty());
        assertThat(html.all("html").get(0).getAttribute("lang")).isEqualTo(language == Language.PT ? "pt-BR" : "en");
    }

    @Test
    void theSameFiguresGiveTheSameBytes() {
        String page = MonthlyReport.page(someCustomers().result(), Language.PT, "Acme");

        assertThat(MonthlyReport.page(someCustomers().result(), Language.PT, "Acme"))
                .isEqualTo(page);
    }

    @Test
    void portugueseHasNoEnglishLeftButSourcesThatSaySo() {
        String page = MonthlyReport.page(someCustomers().result(), Language.PT, "Acme")
                .replaceAll("<td class=\"text\" lang=\"en\">[^<]*</td>", "")
                .replaceAll("<code>[^<]*</code>", "");

        assertThat(page).contains("outubro de 2026", "Churn e retenção", "Definições", " p.p.");
        assertThat(page)
                .doesNotContain(
                        "October",
                        " customers",
                        " against ",
                        "Against",
                        "not known",
                        "unknown<",
                        "Year to date",
                        "provisional<",
                        ", better",
                        "nothing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMetricIsDefined(Language language) {
        Html html = Html.parse(MonthlyReport.page(someCustomers().result(), language, "Acme"));
        String definitions = html.byId("definitions").getTextContent();

        assertThat(someCustomers().result().request().metrics())
                .extracting(Metric::id)
                .allSatisfy(id -> assertThat(definitions).contains(id));
        assertThat(someCustomers().result().request().metrics())
                .allSatisfy(metric -> assertThat(definitions)
                        .contains(
                                metric.name().in(language), metric.definition().in(language)));
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onload='x",
                "]]></style></svg><b>",
                "<!-- --><![CDATA[",
                "&lt;b&gt;",
                "a\u0000\u0008\u001b[31m\u0085",
                "\u202egnp.exe \u2066\u200f",
                "\uffff\ufffe",
                "x".repeat(5000),
                "𝄞".repeat(500),
                " ",
                "\n\r\t");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void textsOfAnybodyStayTexts(String hostile) {
        ReportBase base = new ReportBase().customers(30, Map.of("segment", hostile, "owner", hostile), hostile);
        String plain = MonthlyReport.page(someCustomers().result(), Language.EN, "Acme");
        String page = MonthlyReport.page(base.result(), Language.EN, hostile);
        Html html = Html.parse(page);

        assertThat(html.all("*").stream().map(Element::getTagName).distinct())
                .isSubsetOf(Html.parse(plain).all("*").stream()
                        .map(Element::getTagName)
                        .distinct()
                        .toList());
        assertThat(List.of("onerror", "onload", "src"))
                .allMatch(name -> html.values(name).isEmpty());
        assertThat(page.codePoints().filter(point -> point != '\n' && Character.isISOControl(point)))
                .isEmpty();
        assertThat(page).doesNotContain("\u202e").doesNotContain("\u2066").doesNotContain("x".repeat(200));
        assertThat(html.texts("td")).allMatch(text -> !text.isBlank());
        assertThat(html.texts("th")).allMatch(text -> !text.isBlank());
    }

    @Test
    void anAbsentValueSaysWhyInsteadOfANumber() {
        Html html = Html.parse(MonthlyReport.page(new ReportBase().result(), Language.EN, "Acme"));

        assertThat(html.byId("headline").getTextContent())
                .contains("no customers at the start", "no answers", "no run has scored them");
        assertThat(html.byId("league").getTextContent()).contains("There is no league table");
        assertThat(html.byId("churn").getTextContent()).contains("no customers at the start");
    }

    @Test
    void theBridgeReconcilesAsItIsWritten() {
        Html html = Html.parse(MonthlyReport.page(someCustomers().result(), Language.EN, "Acme"));
        List<BigDecimal> amounts = html.all("table").stream()
                .filter(table -> table.getAttribute("class").equals("bridge"))
                .flatMap(table -> Html.parse(serialized(table)).texts("td").stream())
                .map(text -> new BigDecimal(text.replace(",", "")))
                .toList();

        assertThat(amounts).hasSize(7);
        assertThat(amounts.subList(0, 6).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(amounts.get(6));
        assertThat(amounts.get(6)).isPositive();
    }

    @Test
    void aMonthThatIsNotOverIsSaidToBeProvisional() {
        String over = MonthlyReport.page(someCustomers().result(), Language.EN, "Acme");
        String open = MonthlyReport.page(
                someCustomers().result(ReportBase.AS_OF.minus(9, ChronoUnit.DAYS), MetricsTerms.STANDARD),
                Language.EN,
                "Acme");

        assertThat(over).doesNotContain("not over as of this page").contains("until 8 November 2026, 00:00");
        assertThat(open).contains("not over as of this page", "As of 23 October 2026");
    }

    @Test
    void whatFiguresRestOnIsSaid() {
        MetricsTerms terms = MetricsTerms.STANDARD
                .withMargin(Optional.of(new BigDecimal("0.8")))
                .keptFrom(ReportBase.AS_OF.minus(400, ChronoUnit.DAYS));
        Html html =
                Html.parse(MonthlyReport.page(someCustomers().result(ReportBase.AS_OF, terms), Language.EN, "Acme"));

        assertThat(html.byId("origin").getTextContent())
                .contains(
                        "1 November 2026, 00:00",
                        "America/Sao_Paulo",
                        "Gross margin: 80.0 %",
                        "kept from 27 September 2025",
                        "looked at: 80");
    }

    @Test
    void ownersAreRankedByPointsAndTiesShareAPlace() {
        var result = someCustomers().result();
        Html html = Html.parse(MonthlyReport.page(result, Language.EN, "Acme"));
        Html league = Html.parse(serialized(html.byId("league")));

        assertThat(league.texts("bdi")).containsExactlyInAnyOrder("Ana Souza", "Rui");
        assertThat(league.texts("td")).contains("1", "2");
        BigDecimal first = points(result, league.texts("bdi").get(0));
        assertThat(first)
                .isGreaterThanOrEqualTo(points(result, league.texts("bdi").get(1)));
    }

    private static BigDecimal points(dev.farol.metrics.MetricsResult result, String owner) {
        Value value = result.find("team.points", ReportBase.MONTH, new dev.farol.metrics.Group("owner", owner))
                .orElseThrow()
                .answer()
                .value()
                .orElseThrow();
        return ((Value.Number) value).number();
    }

    @Test
    void onlyAMonthHasAMonthlyReport() {
        for (String until : List.of("2026-10-31", "2026-12-01", "2026-11-02")) {
            Period period = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse(until));

            assertThatThrownBy(() -> MonthlyReport.request(
                            period, List.of(), ReportBase.ZONE, ReportBase.AS_OF, MetricsTerms.STANDARD, Set.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(period.toString())
                    .hasMessageContaining("Maybe write 2026-10.");
        }
    }

    private static ReportBase someCustomers() {
        return new ReportBase().customers(60, TEXTS, "price").customers(20, Map.of("owner", "Rui"), "timing");
    }

    private static int count(Element in, String name) {
        return in.getElementsByTagName(name).getLength();
    }

    private static String serialized(Element element) {
        try {
            var transformer =
                    javax.xml.transform.TransformerFactory.newInstance().newTransformer();
            var text = new java.io.StringWriter();
            transformer.transform(
                    new javax.xml.transform.dom.DOMSource(element), new javax.xml.transform.stream.StreamResult(text));
            return text.toString();
        } catch (javax.xml.transform.TransformerException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
