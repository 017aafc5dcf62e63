package dev.farol.crash;

import dev.farol.app.Server;
import dev.farol.cli.Farol;
import dev.farol.store.files.StoreFiles;
import java.time.Clock;

/** The program as it is, but for the files of its store where a point is set at which it is to die. */
final class KilledServer {

    private KilledServer() {}

    public static void main(String[] arguments) {
        StoreFiles files = KillPoint.isSet() ? new KillingFiles(KillPoint.ofThisProcess()) : StoreFiles.real();
        Farol.run(arguments, settings -> Server.start(settings, Clock.systemUTC(), files));
    }
}
