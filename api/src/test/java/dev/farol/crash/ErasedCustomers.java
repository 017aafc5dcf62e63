package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Customers that are made, and then erased. */
final class ErasedCustomers implements Deeds {

    /** What ids have in them. */
    static final String MARK = "-erased-";

    private static final int MOST = 150;

    private final String client;
    private final Map<String, Boolean> erased = new HashMap<>();
    private int made;

    ErasedCustomers(String client) {
        this.client = client;
    }

    @Override
    public void act(Api api) throws IOException {
        if (erased.size() >= MOST) {
            return;
        }
        String id = client + MARK + made++;
        String login = "{\"id\":\"1\",\"customer\":\"%s\",\"type\":\"login\",\"at\":\"%s\"}"
                .formatted(id, Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Api.Answer made = api.send("POST", "/v1/interactions", "application/json", login);
        if (made.status() == 503) {
            return;
        }
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        erased.put(id, false);
        erase(api, id);
    }

    private void erase(Api api, String id) throws IOException {
        Api.Answer answer = api.send("DELETE", "/v1/customers/" + id, "", "");
        if (answer.status() != 503) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(204);
            erased.put(id, true);
        }
    }

    @Override
    public void verify(Api api) throws IOException {
        for (Map.Entry<String, Boolean> customer : erased.entrySet()) {
            Api.Answer answer = api.get("/v1/customers/" + customer.getKey());
            if (customer.getValue()) {
                assertThat(answer.status())
                        .as("%s was erased", customer.getKey())
                        .isEqualTo(410);
            } else {
                assertThat(answer.status()).as(customer.getKey()).isIn(200, 410);
                customer.setValue(answer.status() == 410);
            }
        }
        for (String id : erased.keySet()) {
            if (!erased.get(id)) {
                erase(api, id);
            }
        }
    }

    @Override
    public int acknowledged() {
        return (int) erased.values().stream().filter(Boolean::booleanValue).count();
    }
}
