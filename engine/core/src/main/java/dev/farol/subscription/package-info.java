/** What a customer pays for: its subscriptions, as its interactions tell them. */
@NullMarked
package dev.farol.subscription;

import org.jspecify.annotations.NullMarked;
