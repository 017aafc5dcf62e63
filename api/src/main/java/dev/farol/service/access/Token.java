package dev.farol.service.access;

import java.time.Instant;

/**
 * A token without its secret.
 *
 * @param id the first digits of the hash of the secret
 * @param name of no other token
 */
public record Token(String id, String name, Role role, Instant createdAt) {}
