-- How many statements were given in a month, by kind and language (in any: locale ''), and on a day. Kept by triggers. A text of
-- which only the year is known is in no month, one of which only the month is known on no day.

CREATE TABLE published.month_tally (
  year integer NOT NULL,
  month integer NOT NULL,
  locale text NOT NULL,
  kind text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (year, month, locale, kind)
);
CREATE TABLE published.day_tally (
  day date PRIMARY KEY,
  count integer NOT NULL
);

-- How long after it was spoken a text could first be read in a language, by the year it was spoken in. In whole days up to a
-- month, then in months of thirty days, then in years: fine enough for a median, and few rows.
CREATE TABLE published.delay_tally (
  locale text NOT NULL,
  year integer NOT NULL,
  days integer NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (locale, year, days)
);
CREATE FUNCTION published.delay_of(spoken timestamptz, published timestamptz) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN days <= 31 THEN days WHEN days < 720 THEN days / 30 * 30 ELSE days / 365 * 365 END
  FROM (SELECT greatest(0, floor(extract(epoch FROM published - spoken) / 86400)::int) AS days) d
$$;

CREATE FUNCTION published.keep_calendar() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  columns text := 'kind, languages, spoken_on, facts ->> ''precision'' AS precision';
  changes text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN format('SELECT %s, -1 AS n FROM gone', columns) END,
    CASE WHEN TG_OP <> 'DELETE' THEN format('SELECT %s, 1 AS n FROM come', columns) END);
BEGIN
  EXECUTE format('INSERT INTO published.month_tally AS t (year, month, locale, kind, count)
    SELECT extract(year FROM spoken_on)::int, extract(month FROM spoken_on)::int, locale, kind, sum(n)
    FROM (%s) c, unnest(ARRAY[''''] || languages) locale WHERE precision IN (''minute'', ''day'', ''month'')
    GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
    ON CONFLICT (year, month, locale, kind) DO UPDATE SET count = t.count + excluded.count', changes);
  EXECUTE format('INSERT INTO published.day_tally AS t (day, count)
    SELECT spoken_on, sum(n) FROM (%s) c WHERE precision IN (''minute'', ''day'') GROUP BY 1 HAVING sum(n) <> 0
    ON CONFLICT (day) DO UPDATE SET count = t.count + excluded.count', changes);
  RETURN NULL;
END $$;
CREATE FUNCTION published.keep_delays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  columns text := 'locale, year, published.delay_of(sorted_at, first_published_at) AS days';
  changes text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN format('SELECT %s, -1 AS n FROM gone', columns) END,
    CASE WHEN TG_OP <> 'DELETE' THEN format('SELECT %s, 1 AS n FROM come', columns) END);
BEGIN
  EXECUTE format('INSERT INTO published.delay_tally AS t (locale, year, days, count)
    SELECT locale, year, days, sum(n) FROM (%s) c WHERE year IS NOT NULL GROUP BY 1, 2, 3 HAVING sum(n) <> 0
    ON CONFLICT (locale, year, days) DO UPDATE SET count = t.count + excluded.count', changes);
  RETURN NULL;
END $$;
DO $$
DECLARE
  entry text;
  keeper text;
BEGIN
  FOR entry, keeper IN VALUES ('statement_entry', 'keep_calendar'), ('search_entry', 'keep_delays') LOOP
    EXECUTE format('CREATE TRIGGER %2$s_added AFTER INSERT ON published.%1$I REFERENCING NEW TABLE AS come
      FOR EACH STATEMENT EXECUTE FUNCTION published.%2$I()', entry, keeper);
    EXECUTE format('CREATE TRIGGER %2$s_removed AFTER DELETE ON published.%1$I REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION published.%2$I()', entry, keeper);
    EXECUTE format('CREATE TRIGGER %2$s_changed AFTER UPDATE ON published.%1$I REFERENCING OLD TABLE AS gone NEW TABLE AS come
      FOR EACH STATEMENT EXECUTE FUNCTION published.%2$I()', entry, keeper);
  END LOOP;
END $$;

-- Counts anew all that browsing keeps; questions themselves are made with the rows they hang on.
CREATE OR REPLACE FUNCTION published.browse_again() RETURNS void LANGUAGE sql AS $$
  SELECT published.one_at_a_time();
  DELETE FROM published.question_tally;
  DELETE FROM published.month_tally;
  DELETE FROM published.day_tally;
  DELETE FROM published.delay_tally;
  INSERT INTO published.question_tally (locale, facet, count)
    SELECT locale, facet, count(*) FROM (
      SELECT locale, unnest(ARRAY[''] || ARRAY(SELECT substr(f, 4) FROM unnest(facets) f)) AS facet FROM published.question_entry) u
    GROUP BY 1, 2;
  INSERT INTO published.month_tally (year, month, locale, kind, count)
    SELECT extract(year FROM spoken_on)::int, extract(month FROM spoken_on)::int, locale, kind, count(*)
    FROM published.statement_entry, unnest(ARRAY[''] || languages) locale
    WHERE facts ->> 'precision' IN ('minute', 'day', 'month') GROUP BY 1, 2, 3, 4;
  INSERT INTO published.day_tally (day, count)
    SELECT spoken_on, count(*) FROM published.statement_entry WHERE facts ->> 'precision' IN ('minute', 'day') GROUP BY 1;
  INSERT INTO published.delay_tally (locale, year, days, count)
    SELECT locale, year, published.delay_of(sorted_at, first_published_at), count(*)
    FROM published.search_entry WHERE year IS NOT NULL GROUP BY 1, 2, 3
$$;
SELECT published.browse_again();

REVOKE ALL ON FUNCTION published.keep_calendar(), published.keep_delays(), published.browse_again() FROM PUBLIC;
GRANT SELECT ON published.month_tally, published.day_tally, published.delay_tally TO rostrum_reader;
