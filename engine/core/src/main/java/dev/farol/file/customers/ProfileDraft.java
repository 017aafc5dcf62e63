package dev.farol.file.customers;

import dev.farol.customer.Customer;
import dev.farol.customer.Moment;
import dev.farol.file.Limits;
import dev.farol.file.fields.Decimal;
import dev.farol.file.fields.Ids;
import dev.farol.file.fields.Numbers;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Utf8;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The profile of one line while its columns are read. Reused; for one thread. */
final class ProfileDraft {

    private static final Set<String> TEXTS =
            Set.of("id", "name", "plan", "segment", "owner", "currency", "email", "since", "renewal", "as_of");

    /** The columns that are no attributes, in the order of the documentation. */
    static final List<String> COLUMNS =
            List.of("id", "name", "plan", "segment", "owner", "mrr", "currency", "since", "renewal", "email", "as_of");

    private final Optional<ZoneId> zone;
    private final Decimal decimal = new Decimal();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private String id = "";
    private Optional<BigDecimal> mrr = Optional.empty();
    private Optional<LocalDate> since = Optional.empty();
    private Optional<LocalDate> renewal = Optional.empty();
    private Optional<Instant> asOf = Optional.empty();

    ProfileDraft(ZoneId zone) {
        this(Optional.of(zone));
    }

    private ProfileDraft(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    /** One for which {@code as_of} is an attribute like others. */
    static ProfileDraft withoutAsOf() {
        return new ProfileDraft(Optional.empty());
    }

    /** Starts from a profile instead of from nothing. */
    void load(Customer customer) {
        clear();
        id = customer.id();
        texts.putAll(customer.texts());
        mrr = customer.mrr();
        since = customer.since();
        renewal = customer.renewal();
        attributes.putAll(customer.attributes());
    }

    /** A field that is not given, or given as absent. */
    void absent(String column) {
        switch (column) {
            case "id" -> id = "";
            case "mrr" -> mrr = Optional.empty();
            case "since" -> since = Optional.empty();
            case "renewal" -> renewal = Optional.empty();
            default -> {
                texts.remove(column);
                attributes.remove(column);
            }
        }
    }

    void clear() {
        texts.clear();
        attributes.clear();
        id = "";
        mrr = Optional.empty();
        since = Optional.empty();
        renewal = Optional.empty();
        asOf = Optional.empty();
    }

    /** A cell of a CSV file, where everything is text; an empty one is absent. */
    void cell(String column, String value) throws BadLine {
        if (value.isBlank()) {
            return;
        }
        if (column.equals("mrr")) {
            mrr = Optional.of(money(value));
        } else if (TEXTS.contains(column)) {
            text(column, value);
        } else {
            char[] chars = value.toCharArray();
            boolean number = chars.length <= Limits.TEXT && decimal.plain(chars, 0, chars.length);
            attributes.put(column, number ? decimal.exact() : limited(column, value));
        }
    }

    /** A text of a JSON object. */
    void text(String column, String value) throws BadLine {
        switch (column) {
            case "id" -> id = Ids.check("id", value);
            case "name", "plan", "segment", "owner", "currency", "email" -> texts.put(column, limited(column, value));
            case "since" -> since = Optional.of(date(column, value));
            case "renewal" -> renewal = Optional.of(date(column, value));
            case "as_of" -> {
                if (zone.isPresent()) {
                    asOf = Optional.of(asOf(value, zone.get()));
                } else {
                    attributes.put(column, limited(column, value));
                }
            }
            case "mrr" -> throw new BadLine("mrr is not a number (\"" + Utf8.cut(value, 60) + "\")");
            default -> attributes.put(column, limited(column, value));
        }
    }

    /** A number of a JSON object. */
    void number(String column, BigDecimal value) throws BadLine {
        if (column.equals("mrr")) {
            mrr = Optional.of(value);
        } else {
            attribute(column, value, value.toPlainString());
        }
    }

    /** True or false in a JSON object: kept as that word. */
    void flag(String column, boolean set) throws BadLine {
        if (column.equals("mrr")) {
            throw new BadLine("mrr is not a number (" + set + ")");
        }
        attribute(column, String.valueOf(set), String.valueOf(set));
    }

    private void attribute(String column, Object value, String shown) throws BadLine {
        if (TEXTS.contains(column) && (zone.isPresent() || !column.equals("as_of"))) {
            throw new BadLine(column + " is not text (" + shown + "). Maybe put it in quotes");
        }
        attributes.put(column, value);
    }

    Profile profile() throws BadLine {
        if (id.isEmpty()) {
            throw new BadLine("no id");
        }
        if (attributes.size() > Limits.COLUMNS) {
            throw new BadLine("more than 500 attributes (" + attributes.size() + ")");
        }
        return new Profile(new Customer(id, texts, mrr, since, renewal, attributes), asOf);
    }

    private BigDecimal money(String value) throws BadLine {
        char[] chars = value.toCharArray();
        if (decimal.plain(chars, 0, chars.length)) {
            return decimal.exact();
        }
        throw new BadLine("mrr is not a number (" + Utf8.cut(value, 60) + ")" + Numbers.hint(value));
    }

    private static LocalDate date(String column, String value) throws BadLine {
        if (Moment.parse(value).orElse(null) instanceof Moment.Day day) {
            return day.date();
        }
        throw new BadLine(column + " is not a date (" + Utf8.cut(value, 60) + "). Maybe write it as 2026-11-01");
    }

    private static Instant asOf(String value, ZoneId zone) throws BadLine {
        return Moment.parse(value)
                .map(moment -> moment.end(zone))
                .orElseThrow(() -> new BadLine("as_of is not an instant or a date (" + Utf8.cut(value, 60)
                        + "). Maybe write it as 2026-11-01 or 2026-11-01T12:00:00Z"));
    }

    private static String limited(String column, String value) throws BadLine {
        if (value.length() > Limits.TEXT) {
            throw new BadLine(column + " has more than 1,000 characters (" + value.length() + ")");
        }
        Ids.refuseHalfPairs(column, value);
        return value;
    }
}
