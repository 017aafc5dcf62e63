/** What has to stand beside the compiled rules. */
@NullMarked
package dev.farol.drools;

import org.jspecify.annotations.NullMarked;
