package dev.farol.http.routes;

import dev.farol.bulk.AssessmentNdjson;
import dev.farol.nightly.Export;
import dev.farol.nightly.RunRequest;
import dev.farol.rules.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A run that goes on until it is let go. */
final class HeldRun extends OutputStream {

    private final CountDownLatch gate = new CountDownLatch(1);

    private HeldRun() {}

    static HeldRun start(Installation farol) throws Exception {
        HeldRun held = new HeldRun();
        Export export = new Export(new AssessmentNdjson(Language.EN), held);
        farol.nightly.start(
                new RunRequest(Optional.empty(), farol.rules.live().version(), "schedule", Optional.of(export)));
        return held;
    }

    void letGo() {
        gate.countDown();
    }

    @Override
    public void write(int b) throws IOException {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
