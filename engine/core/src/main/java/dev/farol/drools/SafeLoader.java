package dev.farol.drools;

import java.util.List;
import java.util.Set;

/**
 * The parent of the loader of compiled rules: it knows {@link Customer}, what Drools' rule model is made of, and the few
 * classes of the platform that straight-line code needs. Anything else does not exist for compiled rules.
 */
final class SafeLoader extends ClassLoader {

    private static final List<String> MODEL = List.of(
            "org.drools.model.",
            "org.drools.modelcompiler.",
            "org.drools.core.",
            "org.drools.base.",
            "org.drools.compiler.",
            "org.drools.mvel.",
            "org.kie.api.",
            "org.kie.internal.",
            "java.lang.invoke.");
    private static final Set<String> PLATFORM = Set.of(
            "java.lang.Object",
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Comparable",
            "java.lang.Boolean",
            "java.lang.Number",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Void",
            "java.lang.Iterable",
            "java.lang.Class",
            "java.lang.Enum",
            "java.lang.Throwable",
            "java.lang.Exception",
            "java.lang.RuntimeException",
            "java.lang.Override",
            "java.lang.Deprecated",
            "java.lang.annotation.Annotation",
            "java.io.Serializable",
            "java.time.ZonedDateTime",
            "java.time.LocalDateTime",
            "java.time.LocalDate",
            "java.math.BigDecimal",
            "java.math.BigInteger");

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

    static boolean isAllowed(String name) {
        return name.equals(Customer.class.getName())
                || PLATFORM.contains(name)
                || isPlainUtility(name)
                || MODEL.stream().anyMatch(name::startsWith);
    }

    /** Collections, without what {@code java.util} has for files, threads, services and scheduling. */
    private static boolean isPlainUtility(String name) {
        return name.matches(
                "java\\.util\\.(Array|Abstract|Linked|Hash|Tree)?(List|Map|Set|Collection|Collections|Arrays|Iterator|Optional|Objects)"
                        + "|java\\.util\\.function\\.[A-Za-z]+");
    }
}
