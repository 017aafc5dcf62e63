/** What rules see that are given to Drools as they are, without Farol in between: for showing what hostile ones would do. */
package dev.farol.ruleset.plain;
