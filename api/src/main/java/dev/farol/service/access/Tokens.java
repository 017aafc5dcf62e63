package dev.farol.service.access;

import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.Store;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tokens: made, listed, revoked, checked. Secrets are told once and never kept; only their hashes are. Thread safe. */
public final class Tokens implements TokenCheck {

    /** What every secret begins with, so that one that leaks is known for what it is. */
    public static final String PREFIX = "farol_";

    /** Longest name of a token. */
    public static final int LONGEST_NAME = 100;

    private static final int BYTES = 32;

    private final Store store;
    private final SecureRandom random = new SecureRandom();

    public Tokens(Store store) {
        this.store = store;
    }

    /** What came of asking for a token. */
    public sealed interface Creation {

        /** @param secret shown this once */
        record Created(Token token, String secret) implements Creation {}

        record NameTaken(String name) implements Creation {}

        /** @param problem of the name, for people */
        record BadName(String problem) implements Creation {}
    }

    /** Makes a token of a role, with a name that no other has. */
    public CompletableFuture<Creation> create(String name, Role role, String who, Instant at) {
        Optional<String> problem = problem(name);
        if (problem.isPresent()) {
            return CompletableFuture.completedFuture(new Creation.BadName(problem.get()));
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        TokenRecord made = TokenRecord.of(secret, name, role, at);
        Creation created = new Creation.Created(made.token(), secret);
        return store.submit(new Audited<>(
                pending -> {
                    if (isTaken(name, pending)) {
                        return Decision.nothing(new Creation.NameTaken(name));
                    }
                    Change put =
                            new Change.RecordPut(TokenRecord.key(made.token().id()), made.encode());
                    return Decision.change(new Entry(at, who, List.of(put)), created);
                },
                result -> Act.on("create-token", name, role.label())));
    }

    private static Optional<String> problem(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("name has to have 1 to " + LONGEST_NAME + " characters (" + name.length() + ")");
        }
        boolean plain = name.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
        return plain ? Optional.empty() : Optional.of("name has a control character, or half a surrogate pair");
    }

    private static boolean isTaken(String name, Pending pending) {
        return pending.records().under(TokenRecord.PREFIX).values().stream()
                .anyMatch(kept -> TokenRecord.decode(kept).token().name().equals(name));
    }

    /** All tokens, by name. */
    public List<Token> list() {
        return store.records().under(TokenRecord.PREFIX).values().stream()
                .map(kept -> TokenRecord.decode(kept).token())
                .sorted(Comparator.comparing(Token::name))
                .toList();
    }

    /** Whether there is any, without which nobody could be let in. */
    public boolean any() {
        return !store.records().under(TokenRecord.PREFIX).isEmpty();
    }

    /** Revokes a token by its id; from when this is done on, it opens nothing. Empty when there is none. */
    public CompletableFuture<Optional<Token>> revoke(String id, String who, Instant at) {
        return store.submit(new Audited<>(
                pending -> {
                    Optional<Token> token = pending.records()
                            .get(TokenRecord.key(id))
                            .map(kept -> TokenRecord.decode(kept).token());
                    Change removed = new Change.RecordRemoved(TokenRecord.key(id));
                    return token.isEmpty()
                            ? Decision.nothing(token)
                            : Decision.change(new Entry(at, who, List.of(removed)), token);
                },
                revoked -> Act.on("revoke-token", revoked.map(Token::name).orElse(id), "")));
    }

    @Override
    public Optional<Principal> principal(String secret) {
        String hash = TokenRecord.hash(secret);
        return store.records()
                .get(TokenRecord.keyOf(hash))
                .map(TokenRecord::decode)
                .flatMap(kept -> {
                    boolean same = MessageDigest.isEqual(
                            hash.getBytes(StandardCharsets.US_ASCII),
                            kept.hash().getBytes(StandardCharsets.US_ASCII));
                    Token token = kept.token();
                    return same
                            ? Optional.of(new Principal(token.id(), token.name(), token.role()))
                            : Optional.<Principal>empty();
                });
    }
}
