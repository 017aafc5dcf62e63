package dev.farol.generator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One interaction read back, strictly: a line that is written any other way is not understood. */
record Line(String id, String customer, String type, Instant at, Optional<BigDecimal> value, Map<String, String> data) {
    private static final String NUMBER = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?";
    private static final String TEXT = "\"(?:[^\"\\\\\\x00-\\x1F]|\\\\[\"\\\\])*\"";
    private static final String FIELD = "\"(\\w+)\":(" + TEXT + "|" + NUMBER + "|true|false)";
    private static final Pattern LINE = Pattern.compile("\\{\"id\":\"(evt-\\d+)\",\"customer\":\"(c\\d{6}|company)\","
            + "\"type\":\"(\\w+)\",\"at\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\"(?:,\"value\":(" + NUMBER
            + "))?(?:,\"data\":\\{(" + FIELD + "(?:," + FIELD + ")*)\\})?\\}");
    private static final Pattern FIELDS = Pattern.compile(FIELD);

    static Line read(String text) {
        Matcher line = LINE.matcher(text);
        if (!line.matches()) {
            throw new AssertionError("Not an interaction: " + text);
        }
        Map<String, String> data = new LinkedHashMap<>();
        Matcher field = FIELDS.matcher(Optional.ofNullable(line.group(6)).orElse(""));
        while (field.find()) {
            data.put(field.group(1), field.group(2).replaceAll("^\"|\"$", ""));
        }
        Optional<BigDecimal> value = Optional.ofNullable(line.group(5)).map(BigDecimal::new);
        return new Line(line.group(1), line.group(2), line.group(3), Instant.parse(line.group(4)), value, data);
    }
}
