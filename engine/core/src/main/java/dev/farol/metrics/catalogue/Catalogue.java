package dev.farol.metrics.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All metrics, in the order in which they are shown. */
public final class Catalogue {

    private static final Map<String, Metric> ALL = byId();

    private Catalogue() {}

    /** Every metric. */
    public static List<Metric> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<Metric> find(String id) {
        return Optional.ofNullable(ALL.get(id));
    }

    /** The ids of all metrics. */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, Metric> byId() {
        Map<String, Metric> all = new LinkedHashMap<>();
        Stream.of(
                        ChurnMetrics.all(),
                        RetentionMetrics.all(),
                        RevenueMetrics.all(),
                        ValueMetrics.all(),
                        VoiceMetrics.all(),
                        ServiceMetrics.all(),
                        EngagementMetrics.all(),
                        SalesMetrics.all(),
                        TeamMetrics.all())
                .flatMap(List::stream)
                .forEach(metric -> all.put(metric.id(), metric));
        return Collections.unmodifiableMap(all);
    }
}
