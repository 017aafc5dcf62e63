/** Statistics of scores and outcomes: how well the one tells the other. A low score says: this one leaves. */
@NullMarked
package dev.farol.statistics;

import org.jspecify.annotations.NullMarked;
