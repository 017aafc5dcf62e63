package dev.farol.drools;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kie.api.KieServices;

/**
 * Rules as Drools is given them.
 *
 * @param drl the file of each stage
 * @param lookup what it names by number
 */
record PrintedRules(Map<Stage, String> drl, Lookup lookup) {

    /** What the names of all packages of rules begin with. */
    static final String PACKAGES = "farol.";

    static PrintedRules of(Map<Stage, List<LoweredRule>> rules) {
        DrlPrinter printer = new DrlPrinter();
        Map<Stage, String> drl = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            drl.put(stage, printer.print(packageOf(stage), rules.getOrDefault(stage, List.of())));
        }
        return new PrintedRules(drl, printer.lookup());
    }

    static String packageOf(Stage stage) {
        return PACKAGES + stage.folder();
    }

    /** A hash of all that decides what is built: the rules as printed, Farol's side of them, Drools, and Java. */
    String identity() {
        MessageDigest digest = sha256();
        drl.values().forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
        digest.update(version(DrlPrinter.class));
        digest.update(version(KieServices.class));
        digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] version(Class<?> from) {
        String version = from.getPackage().getImplementationVersion();
        return String.valueOf(version).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
