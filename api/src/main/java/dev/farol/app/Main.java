package dev.farol.app;

import dev.farol.cli.Farol;
import dev.farol.store.files.StoreFiles;
import java.time.Clock;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Farol.run(arguments, settings -> Server.start(settings, Clock.systemUTC(), StoreFiles.real()));
    }
}
