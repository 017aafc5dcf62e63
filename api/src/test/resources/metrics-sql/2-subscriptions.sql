-- A subscription is known by its name; without one, by its start, and an end belongs to the start of the same customer, plan and MRR.
CREATE TABLE nameless AS
SELECT customer, id, type, at, plan, cents,
       row_number() OVER (PARTITION BY customer, type, plan, cents ORDER BY at, id) AS nth
FROM happening
WHERE subscription IS NULL AND type IN ('subscription_started', 'subscription_ended');

-- What each interaction makes of a subscription: whether it is open, and its MRR from then on. A trial has none, nor has a paused one.
CREATE TABLE told AS
SELECT customer, subscription AS key, at, id,
       type <> 'subscription_ended' AS open,
       CASE WHEN type IN ('subscription_paused', 'subscription_ended') OR trial THEN 0 ELSE cents END AS mrr,
       reason
FROM happening
WHERE type LIKE 'subscription_%' AND subscription IS NOT NULL
UNION ALL
SELECT customer, id, at, id, 1, cents, NULL FROM nameless WHERE type = 'subscription_started'
UNION ALL
SELECT e.customer, s.id, e.at, e.id, 0, 0, NULL
FROM nameless e
JOIN nameless s ON s.customer = e.customer AND s.plan IS e.plan AND s.cents = e.cents AND s.nth = e.nth
WHERE e.type = 'subscription_ended' AND s.type = 'subscription_started';

CREATE INDEX told_of ON told (customer, key, at);

-- Collection given up ends what is open then.
CREATE TABLE state AS
SELECT * FROM told
UNION ALL
SELECT d.customer, k.key, d.at, d.id, 0, 0, 'involuntary'
FROM happening d
JOIN (SELECT DISTINCT customer, key FROM told) k ON k.customer = d.customer
WHERE d.type = 'dunning_exhausted'
  AND (SELECT open FROM told t WHERE t.customer = d.customer AND t.key = k.key AND t.at <= d.at ORDER BY t.at DESC LIMIT 1) = 1;

-- An end tells why, unless collection was given up at most 30 days before or after an end that does not.
CREATE TABLE ending AS
SELECT customer, at,
       CASE
         WHEN reason IN ('voluntary', 'involuntary') THEN reason
         WHEN EXISTS (SELECT 1 FROM happening d
                      WHERE d.customer = state.customer AND d.type = 'dunning_exhausted'
                        AND abs(d.at - state.at) <= 30 * 86400) THEN 'involuntary'
         ELSE 'unknown'
       END AS why
FROM state WHERE NOT open;

-- How each customer stands at each edge: active with an open subscription, start <= t and end > t.
CREATE TABLE standing AS
SELECT number, customer, max(open) AS active, sum(mrr) AS mrr
FROM (
  SELECT e.number, s.customer, s.open, s.mrr,
         row_number() OVER (PARTITION BY e.number, s.customer, s.key ORDER BY s.at DESC, s.open, s.id DESC) AS latest
  FROM edge e JOIN state s ON s.at <= e.t
)
WHERE latest = 1
GROUP BY number, customer;

CREATE TABLE first_start AS
SELECT customer, min(at) AS at FROM state WHERE open GROUP BY customer;

-- Both ends of each month side by side, for everybody who was ever a customer by its end.
CREATE TABLE change AS
SELECT m.number, m.name, b.customer,
       coalesce(a.active, 0) AS was_active, b.active AS is_active,
       coalesce(a.mrr, 0)    AS was,        b.mrr    AS now,
       (SELECT why FROM ending e WHERE e.customer = b.customer AND e.at <= m.t1 ORDER BY e.at DESC LIMIT 1) AS why,
       -- MRR at any instant up to the start
       EXISTS (SELECT 1 FROM state s WHERE s.customer = b.customer AND s.mrr > 0 AND s.at <= m.t0) AS paid_before
FROM month m
JOIN standing b ON b.number = m.number + 1
LEFT JOIN standing a ON a.number = m.number AND a.customer = b.customer;
