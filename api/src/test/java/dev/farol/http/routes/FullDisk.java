package dev.farol.http.routes;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/** Real files on a disk that is full when a test says so. Thread safe. */
final class FullDisk {

    private static final List<String> TAKE_ROOM = List.of("create", "build", "createFolder");

    private volatile boolean full;

    void fill() {
        full = true;
    }

    void makeRoom() {
        full = false;
    }

    StoreFiles files() {
        StoreFiles real = StoreFiles.real();
        return proxy(StoreFiles.class, (method, arguments) -> {
            if (full && TAKE_ROOM.contains(method.getName())) {
                throw noSpace();
            }
            Object result = call(real, method, arguments);
            return result instanceof AppendFile file ? appending(file) : result;
        });
    }

    private AppendFile appending(AppendFile real) {
        return proxy(AppendFile.class, (method, arguments) -> {
            if (full && method.getName().equals("append")) {
                throw noSpace();
            }
            return call(real, method, arguments);
        });
    }

    private static IOException noSpace() {
        return new IOException("No space left on device");
    }

    private interface Call {
        Object with(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.with(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
