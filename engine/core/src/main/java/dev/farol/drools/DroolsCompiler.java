package dev.farol.drools;

import dev.farol.rules.Stage;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Builds lowered rules with Drools. One build at a time (builds are not thread safe), each under a release of its own
 * that is forgotten at once, so that nothing is kept of replaced sets.
 */
final class DroolsCompiler {

    private static final AtomicLong RELEASES = new AtomicLong();

    private DroolsCompiler() {}

    /** How Drools turns rules into something that runs. */
    enum Builder {
        /** What is live: each constraint compiled to Java. */
        EXECUTABLE_MODEL,
        /** The quick builder: constraints interpreted at first. */
        CLASSIC
    }

    /** A base per stage. */
    static CompiledStages build(PrintedRules rules, Builder kind) {
        synchronized (RELEASES) {
            KieServices services = KieServices.get();
            ReleaseId release = newRelease(services);
            KieFileSystem files = services.newKieFileSystem();
            files.generateAndWritePomXML(release);
            files.writeKModuleXML(moduleXml());
            rules.drl()
                    .forEach((stage, drl) -> files.write(
                            "src/main/resources/"
                                    + PrintedRules.packageOf(stage).replace('.', '/') + "/rules.drl",
                            drl));
            ClassLoader loader = new SafeLoader();
            KieBuilder builder = services.newKieBuilder(files, loader);
            if (kind == Builder.EXECUTABLE_MODEL) {
                builder.buildAll(ExecutableModelProject.class);
            } else {
                builder.buildAll();
            }
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalStateException("Drools refused lowered rules: " + errors);
            }
            byte[] jar = ((InternalKieModule) builder.getKieModule()).getBytes();
            return CompiledStages.of(services, release, loader, jar, rules.lookup());
        }
    }

    /** What a build of the same rules left behind, without building again. */
    static CompiledStages load(PrintedRules rules, byte[] jar) {
        synchronized (RELEASES) {
            KieServices services = KieServices.get();
            InternalKieModule loaded = (InternalKieModule) services.getRepository()
                    .addKieModule(services.getResources().newByteArrayResource(jar));
            return CompiledStages.of(services, loaded.getReleaseId(), new SafeLoader(), jar, rules.lookup());
        }
    }

    private static ReleaseId newRelease(KieServices services) {
        return services.newReleaseId("dev.farol.rules", "set", Long.toString(RELEASES.incrementAndGet()));
    }

    /** Written by hand: what Drools writes depends on the default locale, and is not read again in a Turkish one. */
    private static String moduleXml() {
        StringBuilder xml = new StringBuilder("<kmodule xmlns=\"http://www.drools.org/xsd/kmodule\">\n");
        for (Stage stage : Stage.values()) {
            xml.append("  <kbase name=\"").append(stage.folder());
            xml.append("\" packages=\"").append(PrintedRules.packageOf(stage)).append("\"/>\n");
        }
        return xml.append("</kmodule>\n").toString();
    }
}
