/** What Farol's server is measured against: the least that does the same work for the network and the disk, and nothing else. */
@NullMarked
package dev.farol.bench.bare;

import org.jspecify.annotations.NullMarked;
