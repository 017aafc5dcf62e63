package dev.farol.drools;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rules on disk, so that a start does not compile what it compiled before. Entries are found by what they were
 * compiled from and sealed with a key that only the owner can read: one that was changed, cut or put there by somebody
 * else is not used. The folder must be the owner's alone, or there is no cache. Losing the cache loses time and nothing
 * else, so no failure of it is an error. Thread safe, also between processes.
 */
public final class CompiledCache {

    private static final Logger LOG = LoggerFactory.getLogger(CompiledCache.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 32;
    private static final int LARGEST = 64 << 20;

    private final Path folder;
    private final byte[] key;

    private CompiledCache(Path folder, byte[] key) {
        this.folder = folder;
        this.key = key;
    }

    /** A cache in the folder, which is created; empty, with a line in the log, where that cannot be done safely. */
    public static Optional<CompiledCache> in(Path folder) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder.toAbsolutePath().getParent());
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            if (!isOwnersAlone(folder)) {
                LOG.warn("compiled rules are not cached in {}: others can write or read there", folder);
                return Optional.empty();
            }
            return Optional.of(new CompiledCache(folder, key(folder.resolve("key"))));
        } catch (IOException | UnsupportedOperationException failure) {
            LOG.warn("compiled rules are not cached in {}: {}", folder, failure.toString());
            return Optional.empty();
        }
    }

    private static boolean isOwnersAlone(Path path) throws IOException {
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Path probe = Files.createTempFile("farol-owner", "");
        try {
            boolean own = attributes.owner().equals(Files.getOwner(probe));
            return own
                    && attributes.permissions().stream().allMatch(OWNER_ONLY::contains)
                    && !attributes.isSymbolicLink();
        } finally {
            Files.delete(probe);
        }
    }

    private static byte[] key(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] made = new byte[SEAL];
            new SecureRandom().nextBytes(made);
            put(file, ByteBuffer.wrap(made));
        }
        if (!isOwnersAlone(file)) {
            throw new IOException("others can read " + file);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != SEAL) {
            throw new IOException("not a key: " + file);
        }
        return key;
    }

    /** The bytes kept for an identity; empty when there are none that can be trusted. */
    Optional<byte[]> find(String identity) {
        Path file = file(identity);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] entry = Files.readAllBytes(file);
            if (entry.length < SEAL) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(entry, SEAL, entry.length);
            if (!MessageDigest.isEqual(seal(identity, content), Arrays.copyOf(entry, SEAL))) {
                LOG.warn("a cached entry was changed and is not used: {}", file);
                return Optional.empty();
            }
            return Optional.of(content);
        } catch (IOException failure) {
            return Optional.empty();
        }
    }

    /** Keeps bytes for an identity, whole or not at all. */
    void keep(String identity, byte[] content) {
        try {
            put(
                    file(identity),
                    ByteBuffer.allocate(SEAL + content.length)
                            .put(seal(identity, content))
                            .put(content)
                            .flip());
        } catch (IOException failure) {
            LOG.warn("compiled rules were not cached: {}", failure.toString());
        }
    }

    private static void put(Path file, ByteBuffer bytes) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), "new", "");
        try (var channel = Files.newByteChannel(beside, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Over the identity too, so that no entry can take the place of another. */
    private byte[] seal(String identity, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(identity.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path file(String identity) {
        return folder.resolve(identity);
    }
}
