/** The durable state of an installation: journal, overlay, sealed files; the only place that changes them. */
@NullMarked
package dev.farol.store;

import org.jspecify.annotations.NullMarked;
