package dev.farol.metrics.tally;

/** What is added up of a period. Numbers of customers and events, sums of money in the installation's currency, sums of seconds. */
public enum Quantity {
    // Customers that were there at the start and not at the end, by why.
    LOST_VOLUNTARY,
    LOST_INVOLUNTARY,
    LOST_UNKNOWN,
    /** There at the end and never before the period. */
    JOINED,
    /** There at the end, not at the start, but before. */
    RETURNED,

    // MRR that the end differs by from the start, customer by customer.
    NEW_MRR,
    EXPANSION_MRR,
    CONTRACTION_MRR,
    CHURNED_MRR,
    REACTIVATION_MRR,

    /** Customers whose first subscription began in the period. */
    ACQUIRED,
    /** Of these, the ones that could be watched for the early days. */
    ACQUIRED_WATCHED,
    /** Of those watched, the ones that were gone at the end of the early days. */
    ACQUIRED_LEFT_EARLY,

    // Answers.
    NPS_PROMOTERS,
    NPS_PASSIVES,
    NPS_DETRACTORS,
    TRANSACTIONAL_PROMOTERS,
    TRANSACTIONAL_PASSIVES,
    TRANSACTIONAL_DETRACTORS,
    CSAT_ANSWERS,
    CSAT_SATISFIED,
    CES_ANSWERS,
    CES_SUM,
    CES_EASY,
    RATINGS,
    RATING_SUM,
    RATING_SQUARES,
    SURVEYS_SENT,
    SURVEYS_ANSWERED,

    // Calls; times in seconds.
    CALLS_HANDLED,
    CALLS_ABANDONED,
    CALLS_WAITED,
    WAIT_SECONDS,
    CALLS_TIMED,
    HANDLING_SECONDS,
    WRAP_SECONDS,
    /** Wait of timed calls. */
    TIMED_WAIT_SECONDS,
    ISSUES,
    ISSUES_SOLVED_FIRST,

    // E-mail, meetings, conversations.
    EMAILS_DELIVERED,
    EMAILS_OPENED,
    EMAILS_CLICKED,
    MEETINGS_DUE,
    MEETINGS_MISSED,
    CONVERSATIONS,
    CONVERSATIONS_MEANINGFUL,
    /** Customers with a reading of their account manager that stands at the end. */
    PULSES,
    PULSE_SUM,

    // Sales.
    QUOTES,
    QUOTE_VALUE,
    ORDERS,
    ORDER_VALUE,
    ORDER_QUANTITY,
    RETURN_VALUE,
    RETURN_QUANTITY,
    /** Customers that ordered, and those that did so more than once. */
    BUYERS,
    REPEAT_BUYERS,
    DEALS_WON,
    DEALS_WON_VALUE,
    DEALS_LOST,
    DEALS_LOST_VALUE,
    /** Stages entered, and what became of the deals within the horizon. */
    STAGES_ENTERED,
    STAGES_LEFT_FORWARD,
    STAGES_LEFT_LOST,
    CONTRACTS_DUE,
    CONTRACTS_DUE_VALUE,
    CONTRACTS_RENEWED,
    CONTRACTS_RENEWED_VALUE,

    // The company's own spending.
    SPEND_SALES,
    SPEND_MARKETING,
    SPEND_OTHER,

    // Scores of the last run before the end, against those of the last run before the start.
    SCORED,
    SCORE_SUM,
    /** Customers scored at both ends, and what their scores differ by. */
    SCORES_COMPARED,
    POINTS_GAINED,
    RESCUED,
    FALLEN,
    PLAYBOOKS_DONE,

    // Points of the customer happiness index at the end.
    CHI_CUSTOMERS,
    CHI_SUM
}
