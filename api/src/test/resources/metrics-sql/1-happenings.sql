-- What the raw lines say, a row each, straight from the file: line(text) holds JSON, customer(...) the columns of the CSV.
-- Written from METRICS.md alone; knows nothing of Farol. Instants are epoch seconds, money is whole cents.
CREATE TABLE happening AS
SELECT json_extract(text, '$.customer')          AS customer,
       json_extract(text, '$.id')                AS id,
       json_extract(text, '$.type')              AS type,
       unixepoch(json_extract(text, '$.at'))     AS at,
       json_extract(text, '$.value')             AS value,
       CAST(round(json_extract(text, '$.value') * 100) AS INTEGER) AS cents,
       json_extract(text, '$.data.subscription') AS subscription,
       json_extract(text, '$.data.plan')         AS plan,
       json_extract(text, '$.data.trial')        AS trial,
       json_extract(text, '$.data.reason')       AS reason,
       json_extract(text, '$.data.survey')       AS survey
FROM line
WHERE json_extract(text, '$.type') LIKE 'subscription_%'
   OR json_extract(text, '$.type') IN ('dunning_exhausted', 'nps', 'csat');

-- Months in a zone whose offset stays the same: [t0, t1).
CREATE TABLE edge AS
WITH RECURSIVE step(number, day) AS (
  SELECT 0, '{first}'
  UNION ALL
  SELECT number + 1, date(day, '+1 month') FROM step WHERE number < {months}
)
SELECT number, substr(day, 1, 7) AS name, unixepoch(day || 'T00:00:00{offset}') AS t FROM step;

CREATE TABLE month AS
SELECT a.number, a.name, a.t AS t0, b.t AS t1 FROM edge a JOIN edge b ON b.number = a.number + 1;

-- Everybody is in the whole base (no name) and in a group.
CREATE TABLE member AS
SELECT id AS customer, '*' AS grp FROM customer
UNION ALL
SELECT id, {by} FROM customer;

CREATE TABLE cell AS
SELECT number, name, t0, t1, grp FROM month, (SELECT DISTINCT grp FROM member);
