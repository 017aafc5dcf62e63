package dev.farol.bench.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Health of customers beside a bare route, then pages of the list beside health. */
record ReadBench(Plan plan, Table table) {

    private static final int SAMPLE = 2_000;
    private static final double LEAST_RATE = 0.5;
    private static final double MOST_P99 = 3;
    private static final double MOST_LIST = 5;
    private static final double LIST_WARM_UP = 4;
    private static final List<String> LISTS = List.of(
            "sort=score",
            "sort=-mrr&segment=enterprise",
            "sort=change&band=churn-risk",
            "sort=-score&band=neutral&q=an",
            "sort=score&band=churn-risk&owner=OWNER");

    void run() throws IOException, InterruptedException {
        try (Farol farol = Farol.start(plan)) {
            table.figure(
                    "seconds to ready", farol.secondsToReady(), farol.program().cpu() + " s of CPU");
            List<byte[]> answers = sample(farol);
            int bytes = answers.stream().mapToInt(answer -> answer.length).sum() / answers.size();
            try (Bare bare = Bare.start(plan, answers)) {
                health(farol, bare, bytes);
            }
            for (String list : plan.rounds() < 2 ? List.<String>of() : LISTS) {
                list(farol, list.contains("OWNER") ? list.replace("OWNER", owner(farol)) : list);
            }
        }
    }

    private List<byte[]> sample(Farol farol) throws IOException, InterruptedException {
        Random random = new Random(5);
        List<byte[]> answers = new ArrayList<>();
        while (answers.size() < SAMPLE) {
            answers.add(farol.get(HealthRequests.path(random.nextInt(plan.customers())))
                    .body());
        }
        return answers;
    }

    /** Someone who has customers. */
    private static String owner(Farol farol) throws IOException, InterruptedException {
        String page = new String(farol.get("/v1/customers?sort=-mrr&limit=50").body(), StandardCharsets.UTF_8);
        String owner = page.replaceFirst("(?s).*?\"owner\":\"([^\"]*)\".*", "$1");
        return URLEncoder.encode(owner, StandardCharsets.UTF_8);
    }

    private void health(Farol farol, Bare bare, int bytes) throws IOException {
        try (Duel duel = new Duel(
                new Side(farol.program(), farol.port(), plan.clients(), new HealthRequests(plan.customers(), 1)),
                new Side(bare.program(), bare.port(), plan.clients(), new HealthRequests(plan.customers(), 2)))) {
            duel.fight(plan.rounds(), plan.warmUp(), plan.seconds());
            String note = duel.text() + "; " + bytes + " bytes each";
            table.atLeast("health, requests per second to bare", duel.ratio(plan.rounds()), LEAST_RATE, note);
            table.atMost(
                    "health, p99 to bare",
                    duel.farol().millis(0.99) / duel.other().millis(0.99),
                    MOST_P99,
                    "");
        }
    }

    private void list(Farol farol, String query) throws IOException {
        byte[] request = HealthRequests.get("/v1/customers?limit=50&" + query);
        try (Duel duel = new Duel(
                new Side(farol.program(), farol.port(), plan.clients(), () -> request),
                new Side(farol.program(), farol.port(), plan.clients(), new HealthRequests(plan.customers(), 3)))) {
            duel.fight(plan.rounds(), Math.min(plan.warmUp(), LIST_WARM_UP), plan.seconds());
            table.atMost(
                    "list " + query + ", to health",
                    1 / duel.ratio(plan.rounds()),
                    MOST_LIST,
                    duel.farol().text());
        }
    }
}
