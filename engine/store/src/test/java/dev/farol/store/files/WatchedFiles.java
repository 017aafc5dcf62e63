package dev.farol.store.files;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** Real files that tell a test of each operation before it is done. Stateless. */
public final class WatchedFiles {

    private WatchedFiles() {}

    /** Told of each operation, in the thread that wants it. */
    @FunctionalInterface
    public interface Watch {

        /** @throws IOException instead of the operation */
        void before(String operation) throws IOException;
    }

    /** Told of each operation and the file or folder that it is done with, in the thread that wants it. */
    @FunctionalInterface
    public interface PlaceWatch {

        /** @throws IOException instead of the operation */
        void before(String operation, Path place) throws IOException;
    }

    public static StoreFiles of(Watch watch) {
        return ofPlaces((operation, place) -> watch.before(operation));
    }

    public static StoreFiles ofPlaces(PlaceWatch watch) {
        StoreFiles real = StoreFiles.real();
        return (StoreFiles) Proxy.newProxyInstance(
                StoreFiles.class.getClassLoader(), new Class<?>[] {StoreFiles.class}, (proxy, method, arguments) -> {
                    watch.before(method.getName(), (Path) arguments[0]);
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
