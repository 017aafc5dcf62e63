-- NPS: 100 x (promoters 9-10 - detractors 0-6) / answers, relational and transactional apart; an answer that names none is relational.
-- CSAT: answers 4-5 / answers. Both by [t0, t1).
WITH answer AS (
  SELECT c.name, c.grp, h.type, h.value, coalesce(h.survey, 'relational') AS survey
  FROM cell c
  LEFT JOIN (SELECT happening.*, member.grp AS of FROM happening JOIN member USING (customer)
             WHERE type IN ('nps', 'csat') AND value IS NOT NULL) h
    ON h.of = c.grp AND h.at >= c.t0 AND h.at < c.t1
),
counted AS (
  SELECT name, grp,
         coalesce(sum(type = 'nps' AND survey = 'relational' AND value >= 9), 0)     AS promoters,
         coalesce(sum(type = 'nps' AND survey = 'relational' AND value <= 6), 0)     AS detractors,
         coalesce(sum(type = 'nps' AND survey = 'relational'), 0)                    AS answers,
         coalesce(sum(type = 'nps' AND survey = 'transactional' AND value >= 9), 0)  AS t_promoters,
         coalesce(sum(type = 'nps' AND survey = 'transactional' AND value <= 6), 0)  AS t_detractors,
         coalesce(sum(type = 'nps' AND survey = 'transactional'), 0)                 AS t_answers,
         coalesce(sum(type = 'csat' AND value >= 4), 0)                              AS satisfied,
         coalesce(sum(type = 'csat'), 0)                                             AS asked
  FROM answer GROUP BY name, grp
)
SELECT 'nps' AS metric, 'numerator' AS part, name, grp, 100 * (promoters - detractors) AS number, 0 AS places FROM counted
UNION ALL SELECT 'nps', 'denominator', name, grp, answers, 0 FROM counted
UNION ALL SELECT 'nps', 'promoters', name, grp, promoters, 0 FROM counted
UNION ALL SELECT 'nps', 'detractors', name, grp, detractors, 0 FROM counted
UNION ALL SELECT 'nps.transactional', 'numerator', name, grp, 100 * (t_promoters - t_detractors), 0 FROM counted
UNION ALL SELECT 'nps.transactional', 'denominator', name, grp, t_answers, 0 FROM counted
UNION ALL SELECT 'csat', 'numerator', name, grp, satisfied, 0 FROM counted
UNION ALL SELECT 'csat', 'denominator', name, grp, asked, 0 FROM counted
