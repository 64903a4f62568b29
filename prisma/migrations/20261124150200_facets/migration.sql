-- Lists and searches can be narrowed by topic, place, event, day and languages as by kind, year and speaker.

-- One text for each thing a statement can be found by: `kind:speech`, `year:1948`, `speaker:…`, `topic:…`, `place:…`, `event:…`.
CREATE FUNCTION published.facets_of(kind text, year integer, speakers text[], topics text[], place text, event text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY['kind:' || kind, 'year:' || coalesce(year, 0)::text]
    || ARRAY(SELECT DISTINCT 'speaker:' || s FROM unnest(speakers) s ORDER BY 1)
    || ARRAY(SELECT 'topic:' || t FROM unnest(topics) t)
    || array_remove(ARRAY['place:' || place, 'event:' || event], NULL)
$$;

ALTER TABLE published.statement_entry
  ADD COLUMN place text,
  ADD COLUMN event text,
  ADD COLUMN spoken_on date,
  -- The languages it can be read in, and when the first of them appeared.
  ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
  ADD COLUMN published_at timestamptz(3);
ALTER TABLE published.search_entry
  ADD COLUMN topics text[] NOT NULL DEFAULT '{}',
  ADD COLUMN place text,
  ADD COLUMN event text,
  ADD COLUMN spoken_on date;

ALTER TABLE published.statement_entry DISABLE TRIGGER USER;
ALTER TABLE published.search_entry DISABLE TRIGGER USER;
-- The full-text indexes go with it; they are made again when all rows are there.
ALTER TABLE published.search_entry DROP COLUMN facets;
UPDATE published.statement_entry e
  SET place = (SELECT n.ref FROM published.name_entry n WHERE n.id = (e.facts ->> 'place')::uuid),
    event = (SELECT n.ref FROM published.name_entry n WHERE n.id = (e.facts ->> 'event')::uuid),
    spoken_on = ((e.facts ->> 'deliveredAt')::timestamptz AT TIME ZONE (e.facts ->> 'timeZone'))::date,
    languages = v.languages, published_at = v.published_at
  FROM (SELECT statement_id, array_agg(locale ORDER BY locale) AS languages, min(first_published_at) AS published_at
    FROM published.search_entry GROUP BY 1) v
  WHERE v.statement_id = e.statement_id;
UPDATE published.search_entry x SET topics = e.topics, place = e.place, event = e.event, spoken_on = e.spoken_on
  FROM published.statement_entry e WHERE e.statement_id = x.statement_id;
ALTER TABLE published.statement_entry ENABLE TRIGGER USER;
ALTER TABLE published.search_entry ENABLE TRIGGER USER;

ALTER TABLE published.statement_entry
  ADD COLUMN facets text[] NOT NULL GENERATED ALWAYS AS (published.facets_of(kind, year, speakers, topics, place, event)) STORED;
ALTER TABLE published.search_entry
  ADD COLUMN facets text[] NOT NULL GENERATED ALWAYS AS (published.facets_of(kind, year, speakers, topics, place, event)) STORED;
DO $$
DECLARE code text;
BEGIN
  FOREACH code IN ARRAY ARRAY['de', 'en', 'es', 'ru', 'fr'] LOOP
    EXECUTE format('CREATE INDEX %I ON published.search_entry USING gin (vector, facets) WHERE locale = %L', 'search_entry_' || code, code);
    EXECUTE format('CREATE INDEX %I ON published.search_entry USING gin (exact, facets) WHERE locale = %L', 'search_entry_exact_' || code, code);
  END LOOP;
END $$;
DROP INDEX published.statement_entry_speakers, published.statement_entry_topics, published.search_entry_speakers;
CREATE INDEX statement_entry_published ON published.statement_entry (published_at DESC, ref DESC);

-- A list of one speaker's, topic's, place's or event's statements is read from here in its order. An index of arrays knows no order:
-- it would read the facts of all of a person's statements to find the newest twenty.
CREATE TABLE published.facet_entry (
  facet text NOT NULL,
  sorted_at timestamptz(3) NOT NULL,
  ref text NOT NULL,
  statement_id uuid NOT NULL REFERENCES published.statement_entry ON DELETE CASCADE,
  PRIMARY KEY (facet, sorted_at, ref) INCLUDE (statement_id)
);
CREATE INDEX facet_entry_statement ON published.facet_entry (statement_id);

CREATE FUNCTION published.enter_facets(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.facet_entry f USING published.statement_entry e
    WHERE f.statement_id = ANY (ids) AND e.statement_id = f.statement_id
      AND NOT (f.facet = ANY (e.facets) AND f.sorted_at = e.sorted_at);
  INSERT INTO published.facet_entry (facet, sorted_at, ref, statement_id)
    SELECT facet, e.sorted_at, e.ref, e.statement_id
    FROM published.statement_entry e, unnest(e.facets) facet
    WHERE e.statement_id = ANY (ids) AND facet !~ '^(kind|year):'
  ON CONFLICT DO NOTHING
$$;
INSERT INTO published.facet_entry (facet, sorted_at, ref, statement_id)
  SELECT facet, e.sorted_at, e.ref, e.statement_id
  FROM published.statement_entry e, unnest(e.facets) facet
  WHERE facet !~ '^(kind|year):' ORDER BY 1, 2, 3;

CREATE OR REPLACE FUNCTION published.enter_statements(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT published.enter_names(ARRAY(SELECT DISTINCT unnest(s.names) FROM published.statement s WHERE s.id = ANY (ids)));
  DELETE FROM published.statement_entry WHERE statement_id = ANY (ids) AND NOT EXISTS (
    SELECT FROM public.statement s WHERE s.id = statement_id AND s.published_facts_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM public.withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL));
  INSERT INTO published.statement_entry (statement_id, ref, kind, original_locale, sorted_at, year, spoken_on, speakers, topics, place, event,
      facts, names)
    SELECT s.id, s.ref, s.kind, s.original_locale, coalesce(s.delivered_at, '0001-01-01Z'),
      extract(year FROM s.delivered_at AT TIME ZONE s.time_zone)::int, (s.delivered_at AT TIME ZONE s.time_zone)::date,
      ARRAY(SELECT p.ref FROM public.facts_speaker fs JOIN public.person p ON p.id = fs.person_id WHERE fs.facts_id = s.facts_id ORDER BY fs.position),
      ARRAY(SELECT t.ref FROM public.facts_topic ft JOIN public.topic t ON t.id = ft.topic_id WHERE ft.facts_id = s.facts_id ORDER BY t.ref),
      (SELECT p.ref FROM public.place p WHERE p.id = s.place_id), (SELECT e.ref FROM public.event e WHERE e.id = s.event_id),
      s.facts, s.names
    FROM published.statement s
    WHERE s.id = ANY (ids) AND NOT EXISTS (
      SELECT FROM public.withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL)
  ON CONFLICT (statement_id) DO UPDATE SET kind = excluded.kind, original_locale = excluded.original_locale,
    sorted_at = excluded.sorted_at, year = excluded.year, spoken_on = excluded.spoken_on, speakers = excluded.speakers,
    topics = excluded.topics, place = excluded.place, event = excluded.event, facts = excluded.facts, names = excluded.names;
  SELECT published.enter_facets(ids);
  UPDATE published.search_entry x
    SET kind = e.kind, sorted_at = e.sorted_at, year = e.year, spoken_on = e.spoken_on, speakers = e.speakers, topics = e.topics,
      place = e.place, event = e.event
    FROM published.statement_entry e
    WHERE e.statement_id = ANY (ids) AND x.statement_id = e.statement_id
      AND (x.sorted_at, x.spoken_on, x.speakers, x.facets) IS DISTINCT FROM (e.sorted_at, e.spoken_on, e.speakers, e.facets)
$$;

CREATE OR REPLACE FUNCTION published.enter_versions(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.search_entry e USING public.language_version v
    WHERE v.id = ANY (ids) AND e.statement_id = v.statement_id AND e.locale = v.locale;
  INSERT INTO published.search_entry (statement_id, locale, ref, title, lead, body, edition_id, number, role, slug,
      first_published_at, published_at, kind, sorted_at, year, spoken_on, speakers, topics, place, event)
    SELECT v.statement_id, v.locale, s.ref, e.title, e.lead, published.words_of(e.blocks), e.id, e.number, v.role, e.slug,
      first.published_at, e.published_at, s.kind, s.sorted_at, s.year, s.spoken_on, s.speakers, s.topics, s.place, s.event
    FROM public.language_version v
      JOIN published.statement_entry s ON s.statement_id = v.statement_id
      JOIN public.edition e ON e.id = v.live_edition_id
      JOIN public.edition first ON first.language_version_id = v.id AND first.number = 1
    WHERE v.id = ANY (ids);
  UPDATE published.statement_entry s SET languages = x.languages, published_at = x.published_at
    FROM (SELECT v.statement_id, coalesce(array_agg(e.locale ORDER BY e.locale) FILTER (WHERE e.locale IS NOT NULL), '{}') AS languages,
        min(e.first_published_at) AS published_at
      FROM (SELECT DISTINCT statement_id FROM public.language_version WHERE id = ANY (ids)) v
        LEFT JOIN published.search_entry e USING (statement_id) GROUP BY 1) x
    WHERE s.statement_id = x.statement_id AND (s.languages, s.published_at) IS DISTINCT FROM (x.languages, x.published_at)
$$;

-- Tallies -----------------------------------------------------------------------------------------------------------

-- How many statements there are of each facet in a language, and in any (locale ''): as by speaker alone before.
DROP INDEX published.speaker_tally_most;
ALTER TABLE published.speaker_tally RENAME TO facet_tally;
ALTER TABLE published.facet_tally RENAME COLUMN speaker TO facet;
ALTER TABLE published.facet_tally RENAME CONSTRAINT speaker_tally_pkey TO facet_tally_pkey;
ALTER TABLE published.facet_tally ADD COLUMN noun text NOT NULL GENERATED ALWAYS AS (split_part(facet, ':', 1)) STORED;
CREATE INDEX facet_tally_most ON published.facet_tally (locale, noun, count DESC, facet);

CREATE OR REPLACE FUNCTION published.keep_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN format('SELECT %s AS locale, kind, year, facets, -1 AS n FROM gone', TG_ARGV[0]) END,
    CASE WHEN TG_OP <> 'DELETE' THEN format('SELECT %s AS locale, kind, year, facets, 1 AS n FROM come', TG_ARGV[0]) END);
BEGIN
  EXECUTE format('INSERT INTO published.tally AS t (locale, kind, year, count)
    SELECT locale, kind, coalesce(year, 0), sum(n) FROM (%s) c GROUP BY 1, 2, 3 HAVING sum(n) <> 0
    ON CONFLICT (locale, kind, year) DO UPDATE SET count = t.count + excluded.count', changes);
  EXECUTE format('INSERT INTO published.facet_tally AS t (locale, facet, count)
    SELECT locale, facet, sum(n) FROM (%s) c, unnest(facets) facet WHERE facet !~ ''^(kind|year):'' GROUP BY 1, 2 HAVING sum(n) <> 0
    ON CONFLICT (locale, facet) DO UPDATE SET count = t.count + excluded.count', changes);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION published.tally_again() RETURNS void LANGUAGE sql AS $$
  SELECT published.one_at_a_time();
  DELETE FROM published.tally;
  DELETE FROM published.facet_tally;
  INSERT INTO published.tally (locale, kind, year, count)
    SELECT '', kind, coalesce(year, 0), count(*) FROM published.statement_entry GROUP BY 2, 3
    UNION ALL SELECT locale, kind, coalesce(year, 0), count(*) FROM published.search_entry GROUP BY 1, 2, 3;
  INSERT INTO published.facet_tally (locale, facet, count)
    SELECT '', facet, count(*) FROM published.statement_entry, unnest(facets) facet WHERE facet !~ '^(kind|year):' GROUP BY 2
    UNION ALL SELECT locale, facet, count(*) FROM published.search_entry, unnest(facets) facet WHERE facet !~ '^(kind|year):' GROUP BY 1, 2
$$;
SELECT published.tally_again();

REVOKE ALL ON FUNCTION published.enter_facets(uuid[]) FROM PUBLIC;
GRANT SELECT ON published.facet_entry, published.facet_tally TO rostrum_reader;
