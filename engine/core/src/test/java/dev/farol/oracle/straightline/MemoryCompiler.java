package dev.farol.oracle.straightline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one Java class without touching a file. Needs a JDK. */
final class MemoryCompiler {

    private MemoryCompiler() {}

    /** The class, in a loader of its own below that of {@link StageCode}. */
    static Class<?> compile(String className, String code) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("no Java compiler here\n  Maybe this is a JRE and not a JDK");
        }
        StringWriter messages = new StringWriter();
        try (Classes classes =
                new Classes(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8))) {
            List<String> options = List.of("-proc:none", "-classpath", home().toString());
            if (!compiler.getTask(messages, classes, null, options, null, List.of(new Source(className, code)))
                    .call()) {
                throw new IllegalStateException("rules did not compile: " + messages);
            }
            return new Loader(classes.compiled).findClass(className);
        } catch (IOException | ClassNotFoundException failure) {
            throw new IllegalStateException("rules did not compile: " + messages, failure);
        }
    }

    /** Where {@link StageCode} was loaded from. */
    private static Path home() {
        try {
            return Path.of(StageCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String code;

        Source(String className, String code) {
            super(URI.create("memory:///" + className + ".java"), Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }

    /** Keeps what the compiler writes. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

        Classes(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = compiled.computeIfAbsent(name, added -> new ByteArrayOutputStream());
            return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> compiled;

        Loader(Map<String, ByteArrayOutputStream> compiled) {
            super(StageCode.class.getClassLoader());
            this.compiled = compiled;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = compiled.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
