package dev.farol.bench.server;

import dev.farol.bench.load.Requests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Interactions that nobody has seen before, of customers each as likely as any other, as JSON: one object, or an array of many. */
final class IngestRequests implements Requests {

    private static final String[] KINDS = {
        "\"type\":\"login\",\"data\":{\"user\":\"u-17\"}",
        "\"type\":\"feature_usage\",\"value\":3,\"data\":{\"feature\":\"reports\",\"seconds\":74}",
        "\"type\":\"email_opened\",\"data\":{\"campaign\":\"autumn\"}",
        "\"type\":\"support_ticket\",\"data\":{\"ticket\":\"T-4711\",\"priority\":\"high\",\"escalated\":false}",
    };

    private final Random random;
    private final int customers;
    private final int batch;
    private final String target;
    private final String series;
    private final Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(3600);
    private int count;

    /**
     * @param batch interactions in a request
     * @param series that no other load of this store has
     * @param query of the path, with its question mark
     */
    IngestRequests(int customers, int batch, String series, String query) {
        this.customers = customers;
        this.batch = batch;
        this.series = series;
        this.target = "/v1/interactions" + query;
        this.random = new Random(series.hashCode());
    }

    @Override
    public byte[] next() {
        byte[] body = body();
        byte[] head = ("POST " + target
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    byte[] body() {
        StringBuilder text = new StringBuilder(batch * 160);
        text.append(batch == 1 ? "" : "[");
        for (int i = 0; i < batch; i++) {
            text.append(i == 0 ? "" : ",");
            text.append("{\"id\":\"").append(series).append('-').append(count++);
            text.append("\",\"customer\":\"").append(HealthRequests.id(random.nextInt(customers)));
            text.append("\",\"at\":\"").append(from.plusSeconds(count % 3600)).append("\",");
            text.append(KINDS[random.nextInt(KINDS.length)]).append('}');
        }
        return text.append(batch == 1 ? "" : "]").toString().getBytes(StandardCharsets.US_ASCII);
    }
}
