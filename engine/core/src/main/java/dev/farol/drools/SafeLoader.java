package dev.farol.drools;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parent of the loader of compiled rules: it knows {@link Customer}, what Drools' rule model is made of, and the few
 * classes of the platform that straight-line code needs. Anything else does not exist for compiled rules.
 */
final class SafeLoader extends ClassLoader {

    private static final List<String> PACKAGES = List.of(
            "org.drools.model.",
            "org.drools.modelcompiler.dsl.",
            "org.drools.mvel.asm.",
            "org.drools.mvel.evaluators.",
            "org.drools.core.base.accumulators.",
            "org.drools.core.rule.consequence.",
            "org.drools.base.rule.",
            "java.lang.invoke.",
            "java.time.",
            "java.math.",
            "java.util.function.");
    private static final Set<String> CLASSES = Set.of(
            "dev.farol.drools.Customer",
            "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.drools.mvel.ConditionEvaluator",
            "org.drools.core.reteoo.Tuple",
            "org.drools.core.reteoo.LeftTuple",
            "org.drools.core.common.InternalFactHandle",
            "org.drools.util.DateUtils",
            "org.kie.api.builder.ReleaseId",
            "org.kie.api.runtime.rule.FactHandle",
            "java.io.Serializable");
    /** Values, exceptions and collections; nothing for files, processes, threads, services or reflection. */
    private static final Pattern PLATFORM = Pattern.compile(
            "java\\.lang\\.(Object|String|CharSequence|Comparable|Boolean|Number|Integer|Long|Double|Float|Short|Byte|Character"
                    + "|Void|Iterable|Class|Enum|Throwable|Override|Deprecated|annotation\\.Annotation|[A-Za-z]*(Exception|Error))"
                    + "|java\\.util\\.(Locale|Arrays|Collections|Collection|Iterator|Optional|Objects"
                    + "|(Array|Abstract|Linked|Hash|Tree)?(List|Map|Set))");

    static {
        registerAsParallelCapable();
    }

    SafeLoader() {
        super(SafeLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isAllowed(name)) {
            throw new ClassNotFoundException(name + " does not exist for rules");
        }
        return super.loadClass(name, resolve);
    }

    /**
     * What rules are compiled to is not found here, so it is not looked for: the builder asks for each file of it, by
     * names that are never used again, and the platform's loaders would remember every one.
     */
    @Override
    public @Nullable URL getResource(String name) {
        return isCompiledRule(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isCompiledRule(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    private static boolean isCompiledRule(String file) {
        return file.startsWith(PrintedRules.PACKAGES.replace('.', '/'));
    }

    static boolean isAllowed(String name) {
        return CLASSES.contains(name)
                || PACKAGES.stream().anyMatch(name::startsWith)
                || PLATFORM.matcher(name).matches();
    }
}
