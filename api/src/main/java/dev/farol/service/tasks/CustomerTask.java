package dev.farol.service.tasks;

import dev.farol.store.document.Task;
import java.util.Optional;

/**
 * A task with what is known of its customer.
 *
 * @param customerName empty when none is given
 * @param owner of the customer; empty when none is given
 */
public record CustomerTask(Task task, Optional<String> customerName, Optional<String> owner) {}
