/**
 * One meaning, five ways: random rule folders and customers, on which Drools, the tree walk, straight-line Java and a plain
 * reading of the rule text have to agree.
 */
@NullMarked
package dev.farol.oracle;

import org.jspecify.annotations.NullMarked;
