package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Requests with interactions of several customers each. */
final class Batches implements Deeds {

    private static final int CUSTOMERS = 5;
    private static final int MOST = 6;

    private enum State {
        STORED,
        REFUSED,
        UNKNOWN
    }

    private static final class Batch {
        final int number;
        final List<String> ids = new ArrayList<>();
        final StringBuilder body = new StringBuilder();
        State state = State.UNKNOWN;

        Batch(int number) {
            this.number = number;
        }
    }

    private final String client;
    private final Random random;
    private final List<Batch> batches = new ArrayList<>();
    private volatile int answered;

    Batches(String client, Random random) {
        this.client = client;
        this.random = random;
    }

    @Override
    public void act(Api api) throws IOException {
        Batch batch = batch();
        batches.add(batch);
        Api.Answer answer = send(api, batch);
        if (answer.status() == 503) {
            batch.state = State.REFUSED;
            return;
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(batch.ids.size());
        batch.state = State.STORED;
        answered = batches.size();
    }

    private static Api.Answer send(Api api, Batch batch) throws IOException {
        return api.send("POST", "/v1/interactions", "application/x-ndjson", batch.body.toString());
    }

    private Batch batch() {
        Batch batch = new Batch(batches.size());
        String at = Instant.now()
                .minusSeconds(random.nextInt(1_000_000))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        int many = 1 + random.nextInt(MOST);
        for (int i = 0; i < many; i++) {
            String customer = customer(random.nextInt(CUSTOMERS));
            String id = batch.number + "-" + i;
            batch.ids.add(customer + " " + id);
            batch.body
                    .append(
                            "{\"id\":\"%s\",\"customer\":\"%s\",\"type\":\"%s\",\"at\":\"%s\",\"value\":%d,\"data\":{\"note\":\"%s\"}}"
                                    .formatted(
                                            id,
                                            customer,
                                            random.nextBoolean() ? "login" : "type-" + random.nextInt(40),
                                            at,
                                            random.nextInt(10),
                                            "x".repeat(random.nextInt(400))))
                    .append('\n');
        }
        return batch;
    }

    private String customer(int number) {
        return client + "-b" + number;
    }

    @Override
    public void verify(Api api) throws IOException {
        Set<String> there = stored(api);
        Set<String> expected = new HashSet<>();
        for (Batch batch : batches) {
            long found = batch.ids.stream().filter(there::contains).count();
            String what = "batch %d of %s, %s".formatted(batch.number, client, batch.state);
            assertThat(found).as(what).isIn(0L, (long) batch.ids.size());
            if (batch.state == State.UNKNOWN) {
                sendAgain(api, batch, found > 0);
            } else {
                assertThat(found > 0).as(what).isEqualTo(batch.state == State.STORED);
            }
            if (batch.state == State.STORED) {
                expected.addAll(batch.ids);
            }
        }
        assertThat(stored(api)).isEqualTo(expected);
    }

    private static void sendAgain(Api api, Batch batch, boolean there) throws IOException {
        Api.Answer again = send(api, batch);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().get(there ? "duplicates" : "accepted").asInt()).isEqualTo(batch.ids.size());
        batch.state = State.STORED;
    }

    private Set<String> stored(Api api) throws IOException {
        Set<String> stored = new HashSet<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            for (JsonNode item : api.items("/v1/customers/" + customer(i) + "/interactions")) {
                String id = customer(i) + " " + item.get("id").asText();
                assertThat(stored.add(id)).as("%s is there once", id).isTrue();
            }
        }
        return stored;
    }

    /**
     * Looks whether a server has a beginning of what was sent, in the order in which it was.
     *
     * @param least how many batches it must have
     */
    void verifyBeginning(Api api, int least) throws IOException {
        Set<String> there = stored(api);
        int beginning = 0;
        int total = 0;
        boolean ended = false;
        for (Batch batch : batches) {
            long found = batch.ids.stream().filter(there::contains).count();
            assertThat(found).isIn(0L, (long) batch.ids.size());
            total += (int) found;
            ended |= found == 0 && batch.state == State.STORED;
            if (found > 0) {
                assertThat(ended)
                        .as("batch %d of %s comes after one that is missing", batch.number, client)
                        .isFalse();
                beginning = batch.number + 1;
            }
        }
        assertThat(total).isEqualTo(there.size());
        assertThat(beginning).as("batches of %s", client).isGreaterThanOrEqualTo(least);
    }

    /** How many were sent and answered so far; any thread may ask. */
    int answered() {
        return answered;
    }

    @Override
    public int acknowledged() {
        return (int)
                batches.stream().filter(batch -> batch.state == State.STORED).count();
    }
}
