package dev.farol.drools;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import java.util.List;
import java.util.Map;
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
    static CompiledStages build(Map<Stage, List<LoweredRule>> rules, Builder kind) {
        synchronized (RELEASES) {
            KieServices services = KieServices.get();
            ReleaseId release = newRelease(services);
            DrlPrinter printer = new DrlPrinter();
            KieFileSystem files = services.newKieFileSystem();
            files.generateAndWritePomXML(release);
            files.writeKModuleXML(moduleXml());
            for (Stage stage : Stage.values()) {
                String drl = printer.print(packageOf(stage), rules.getOrDefault(stage, List.of()));
                files.write("src/main/resources/" + packageOf(stage).replace('.', '/') + "/rules.drl", drl);
            }
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
            Module module = new Module(jar, printer.constants().toArray(String[]::new));
            return CompiledStages.of(services, release, loader, module);
        }
    }

    /** What a build left behind, without building again. */
    static CompiledStages load(Module module) {
        synchronized (RELEASES) {
            KieServices services = KieServices.get();
            InternalKieModule loaded = (InternalKieModule) services.getRepository()
                    .addKieModule(services.getResources().newByteArrayResource(module.jar()));
            return CompiledStages.of(services, loaded.getReleaseId(), new SafeLoader(), module);
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
            xml.append("\" packages=\"").append(packageOf(stage)).append("\"/>\n");
        }
        return xml.append("</kmodule>\n").toString();
    }

    private static String packageOf(Stage stage) {
        return "farol." + stage.folder();
    }
}
