/** Playbooks to run: listed, looked at, and moved along by people. */
@NullMarked
package dev.farol.service.tasks;

import org.jspecify.annotations.NullMarked;
