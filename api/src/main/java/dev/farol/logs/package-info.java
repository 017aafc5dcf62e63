/** What the log of a server looks like. */
@NullMarked
package dev.farol.logs;

import org.jspecify.annotations.NullMarked;
