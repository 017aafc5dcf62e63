package dev.farol.file.interactions;

import dev.farol.file.fields.FieldProblem;
import dev.farol.history.History;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The interactions of a request.
 *
 * @param alone whether it is one object, not several
 * @param customers those that are good, each customer once, in the order in which they were first named
 * @param duplicates of them, how many say again what an earlier one of the request says; they are left out
 * @param unknownTypes types of good ones that the vocabulary does not know
 * @param broken whether the request cannot be read as a whole, and nothing of it is to be taken
 * @param unreadable whether a part of it is not even JSON
 * @param problems of those that are bad, with pointers into the request
 * @param rejected the bad ones by their place in the request, from 0, each with its first problem
 * @param conflicts places of those that have the id of an earlier one of the request, and other content; they are left out
 */
public record Sent(
        boolean alone,
        List<OfCustomer> customers,
        int duplicates,
        SortedSet<String> unknownTypes,
        boolean broken,
        boolean unreadable,
        List<FieldProblem> problems,
        SortedMap<Integer, String> rejected,
        SortedSet<Integer> conflicts,
        Places places) {

    /** The JSON pointer to an interaction by its place. */
    public String pointer(int place) {
        return alone ? "" : "/" + place;
    }

    /** New interactions of one customer. */
    public record OfCustomer(String customer, History history) {}

    /** Finds interactions in the request again. Thread safe. */
    public interface Places {
        /** The place of the first interaction with an id, from 0. */
        int of(String customer, String id);
    }
}
