-- Cohort triangle: customers whose first subscription began in a month, and those of them active at its end and at the end of each later one.
WITH acquired AS (
  SELECT m.number, m.name, f.customer, g.grp
  FROM month m
  JOIN first_start f ON f.at >= m.t0 AND f.at < m.t1
  JOIN member g ON g.customer = f.customer
),
counted AS (
  SELECT a.name, a.grp, s.number - 1 - a.number AS age, sum(s.active) AS there, sum(s.mrr) AS mrr, count(*) AS acquired
  FROM acquired a JOIN standing s ON s.customer = a.customer AND s.number > a.number
  GROUP BY a.name, a.grp, age
)
SELECT 'retention.cohorts' AS metric, 'row ' || age || ' 1' AS part, name, grp, there AS number, 0 AS places FROM counted
UNION ALL SELECT 'retention.cohorts', 'row ' || age || ' 3', name, grp, mrr, 2 FROM counted
UNION ALL SELECT 'retention.cohorts', 'denominator', name, grp, acquired, 0 FROM counted WHERE age = 0
