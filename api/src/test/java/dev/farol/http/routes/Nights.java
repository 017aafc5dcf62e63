package dev.farol.http.routes;

import java.io.IOException;
import java.time.Duration;

/** A small base, and the nights of scoring that an installation has behind it. Stateless. */
final class Nights {

    static final String LINES = "application/x-ndjson";

    private Nights() {}

    /** Three customers: acme and beta, of whom acme had hard tickets, and gama on the free plan. */
    static void base(Installation farol) {
        farol.csm().post("/v1/customers", """
                        {"id":"acme","name":"Acme","plan":"pro","segment":"mid","owner":"ana","mrr":100,"currency":"BRL"}
                        {"id":"beta","name":"Beta","plan":"pro","owner":"bia"}
                        {"id":"gama","plan":"free"}
                        """, "Content-Type", LINES);
        farol.csm().post("/v1/interactions", """
                        {"id":"1","customer":"beta","type":"login","at":"2026-11-19T10:00:00Z"}
                        {"id":"2","customer":"acme","type":"ticket","at":"2026-11-18T10:00:00Z","value":1,"data":{"severity":"high"}}
                        """, "Content-Type", LINES);
    }

    /** The base with one run. */
    static void one(Installation farol) {
        base(farol);
        farol.run();
    }

    /** A second run a day later, when acme came back; a third one 40 days after that, by other rules. */
    static void three(Installation farol) throws IOException {
        one(farol);
        farol.clock.pass(Duration.ofDays(1));
        farol.csm().post("/v1/interactions", """
                        {"id":"3","customer":"acme","type":"login","at":"2026-11-21T09:00:00Z"}
                        {"id":"4","customer":"acme","type":"nps","at":"2026-11-19T10:00:00Z","value":9}
                        """, "Content-Type", LINES);
        farol.run();
        farol.clock.pass(Duration.ofDays(40));
        farol.publish(-30);
        farol.run();
    }
}
