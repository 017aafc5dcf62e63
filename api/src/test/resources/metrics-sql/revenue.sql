-- MRR at both ends and the five movements, per customer; GRR = sum of min(MRR t1, MRR t0) / MRR t0, NRR without new customers.
WITH counted AS (
  SELECT c.name, c.grp,
         coalesce(sum(was), 0)                                                   AS at_start,
         coalesce(sum(now), 0)                                                   AS at_end,
         coalesce(sum(now > 0), 0)                                               AS paying,
         coalesce(sum(CASE WHEN was = 0 AND NOT paid_before THEN now END), 0)    AS new,
         coalesce(sum(CASE WHEN was = 0 AND paid_before THEN now END), 0)        AS reactivation,
         coalesce(sum(CASE WHEN was > 0 AND now > was THEN now - was END), 0)    AS expansion,
         coalesce(sum(CASE WHEN now > 0 AND now < was THEN was - now END), 0)    AS contraction,
         coalesce(sum(CASE WHEN now = 0 THEN was END), 0)                        AS churned,
         coalesce(sum(min(was, now)), 0)                                         AS kept,
         coalesce(sum(CASE WHEN was > 0 THEN now END), 0)                        AS of_cohort
  FROM cell c
  LEFT JOIN (SELECT change.*, member.grp FROM change JOIN member USING (customer)) x ON x.number = c.number AND x.grp = c.grp
  GROUP BY c.name, c.grp
)
SELECT 'mrr' AS metric, 'value' AS part, name, grp, at_end AS number, 2 AS places FROM counted
UNION ALL SELECT 'mrr', 'start', name, grp, at_start, 2 FROM counted
UNION ALL SELECT 'mrr', 'n', name, grp, paying, 0 FROM counted
UNION ALL SELECT 'mrr.new', 'value', name, grp, new, 2 FROM counted
UNION ALL SELECT 'mrr.reactivation', 'value', name, grp, reactivation, 2 FROM counted
UNION ALL SELECT 'mrr.expansion', 'value', name, grp, expansion, 2 FROM counted
UNION ALL SELECT 'mrr.contraction', 'value', name, grp, contraction, 2 FROM counted
UNION ALL SELECT 'mrr.churned', 'value', name, grp, churned, 2 FROM counted
UNION ALL SELECT 'retention.grr', 'numerator', name, grp, kept, 2 FROM counted
UNION ALL SELECT 'retention.grr', 'denominator', name, grp, at_start, 2 FROM counted
UNION ALL SELECT 'retention.nrr', 'numerator', name, grp, of_cohort, 2 FROM counted
UNION ALL SELECT 'retention.nrr', 'denominator', name, grp, at_start, 2 FROM counted
UNION ALL SELECT 'churn.revenue.gross', 'numerator', name, grp, churned + contraction, 2 FROM counted
UNION ALL SELECT 'churn.revenue.net', 'numerator', name, grp, at_start - of_cohort, 2 FROM counted
