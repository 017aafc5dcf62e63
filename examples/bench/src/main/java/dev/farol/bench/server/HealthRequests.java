package dev.farol.bench.server;

import dev.farol.bench.load.Requests;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Health of customers, each as likely as any other. */
final class HealthRequests implements Requests {

    private final Random random;
    private final int customers;

    HealthRequests(int customers, long seed) {
        this.customers = customers;
        this.random = new Random(seed);
    }

    static String path(int customer) {
        return "/v1/customers/" + id(customer) + "/health";
    }

    /** The id that the generator gives. */
    static String id(int customer) {
        String digits = Integer.toString(customer);
        return "c" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    @Override
    public byte[] next() {
        return get(path(random.nextInt(customers)));
    }

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
