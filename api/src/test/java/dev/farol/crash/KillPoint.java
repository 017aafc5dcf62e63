package dev.farol.crash;

import java.nio.file.Path;
import java.util.Random;

/**
 * The operation with files at which a server kills itself.
 *
 * @param number which of those of its kind, from 1; odd ones are not done any more, even ones are, and appends are done by half
 */
record KillPoint(Kind kind, int number) {

    /** Which operations count. */
    enum Kind {
        /** Appending to the journal and forcing it. */
        JOURNAL(80),
        /** Whatever is done with sealed files. */
        SEAL(8),
        MANIFEST(6),
        /** Whatever a server does first. */
        RECOVERY(25),
        BACKUP(30),
        /** Whatever is done with the rule folder. */
        PUBLISH(24);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        boolean counts(Path path) {
            String text = path.toString().replace('\\', '/');
            boolean backup = text.contains("/backups/");
            boolean rules = text.contains("/rules/") || text.endsWith("/rules");
            return switch (this) {
                case JOURNAL -> !backup && text.endsWith(".log");
                case SEAL -> !backup && (text.endsWith("/sealed") || text.endsWith(".mapdb"));
                case MANIFEST -> !backup && text.contains("/MANIFEST");
                case RECOVERY -> true;
                case BACKUP -> backup;
                case PUBLISH -> rules;
            };
        }
    }

    private static final String PROPERTY = "farol.kill";

    static KillPoint random(Kind kind, Random random) {
        return new KillPoint(kind, 1 + random.nextInt(kind.most));
    }

    /** The one of this process. */
    static KillPoint ofThisProcess() {
        String[] parts = System.getProperty(PROPERTY, "").split(":");
        return new KillPoint(Kind.valueOf(parts[0]), Integer.parseInt(parts[1]));
    }

    static boolean isSet() {
        return System.getProperty(PROPERTY) != null;
    }

    /** The argument by which a process gets it. */
    String argument() {
        return "-D" + PROPERTY + "=" + kind + ":" + number;
    }
}
