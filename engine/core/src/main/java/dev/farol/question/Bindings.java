package dev.farol.question;

/**
 * Questions bound to codes; immutable.
 *
 * @param byType what is to be looked at for each code of a type; types beyond the end are of no interest
 * @param windows the distinct windows
 * @param needs of each tally, what it has to keep, as {@link Tally} says
 * @param halfLives of each decayed sum, in days
 * @param spans of each sequence, its longest duration in nanoseconds
 * @param stories questions that are answered one by one
 * @param answers how each question is answered of what was kept
 */
@SuppressWarnings("ArrayRecordComponent")
record Bindings(
        Selection[][] byType,
        Window[] windows,
        int[] needs,
        double[] halfLives,
        long[] spans,
        Stories stories,
        Answer[] answers) {

    int size() {
        return answers.length;
    }

    /** What kind of thing answers a question, and its number among those of its kind. */
    record Answer(Kind kind, int index) {}

    /** The measures, and the questions that are none. */
    enum Kind {
        COUNT,
        SUM,
        ACTIVE_DAYS,
        AVERAGE,
        SMALLEST,
        LARGEST,
        LATEST,
        DAYS_SINCE,
        DECAYED,
        SEQUENCE,
        STORY
    }
}
