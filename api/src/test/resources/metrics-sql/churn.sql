-- Logo churn, and by reason: active at t0 and not at t1, of those active at t0. voluntary + involuntary + unknown = logo.
WITH counted AS (
  SELECT c.name, c.grp,
         coalesce(sum(x.was_active), 0)                                                        AS at_start,
         coalesce(sum(x.is_active), 0)                                                         AS at_end,
         coalesce(sum(x.was_active AND NOT x.is_active), 0)                                    AS gone,
         coalesce(sum(x.was_active AND NOT x.is_active AND x.why = 'voluntary'), 0)            AS voluntary,
         coalesce(sum(x.was_active AND NOT x.is_active AND x.why = 'involuntary'), 0)          AS involuntary,
         coalesce(sum(x.was_active AND NOT x.is_active AND x.why = 'unknown'), 0)              AS unknown
  FROM cell c
  LEFT JOIN (SELECT change.*, member.grp FROM change JOIN member USING (customer)) x ON x.number = c.number AND x.grp = c.grp
  GROUP BY c.name, c.grp
)
SELECT 'churn.logo' AS metric, 'numerator' AS part, name, grp, gone AS number, 0 AS places FROM counted
UNION ALL SELECT 'churn.logo', 'denominator', name, grp, at_start, 0 FROM counted
UNION ALL SELECT 'churn.voluntary', 'numerator', name, grp, voluntary, 0 FROM counted
UNION ALL SELECT 'churn.involuntary', 'numerator', name, grp, involuntary, 0 FROM counted
UNION ALL SELECT 'churn.unknown', 'numerator', name, grp, unknown, 0 FROM counted
UNION ALL SELECT 'churn.unknown', 'denominator', name, grp, at_start, 0 FROM counted
UNION ALL SELECT 'retention.logo', 'numerator', name, grp, at_start - gone, 0 FROM counted
UNION ALL SELECT 'customers', 'value', name, grp, at_end, 0 FROM counted
