-- What lists, feeds, sitemaps and counts of a large archive need stands in the rows they read, in an index or in a tally.

-- Facts by ids ----------------------------------------------------------------------------------------------------

-- A statement's published facts as one JSON object that names people, offices, places, events and topics by id, and those ids.
CREATE OR REPLACE VIEW published.statement WITH (security_barrier = true) AS
  SELECT s.id, s.ref, s.kind, s.original_locale, f.id AS facts_id, f.delivered_at, f.time_zone, f.precision, f.place_id, f.event_id,
    jsonb_build_object(
      'deliveredAt', to_char(f.delivered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'timeZone', f.time_zone, 'precision', f.precision, 'place', f.place_id, 'event', f.event_id,
      'speakers', (SELECT coalesce(jsonb_agg(jsonb_build_object('person', k.person_id, 'office', k.office_id) ORDER BY k.position), '[]')
        FROM public.facts_speaker k WHERE k.facts_id = f.id),
      'topics', (SELECT coalesce(jsonb_agg(t.id ORDER BY t.ref), '[]')
        FROM public.facts_topic k JOIN public.topic t ON t.id = k.topic_id WHERE k.facts_id = f.id)) AS facts,
    array_remove(ARRAY[f.place_id, f.event_id], NULL)
      || ARRAY(SELECT k.person_id FROM public.facts_speaker k WHERE k.facts_id = f.id ORDER BY k.position)
      || ARRAY(SELECT k.office_id FROM public.facts_speaker k WHERE k.facts_id = f.id AND k.office_id IS NOT NULL ORDER BY k.position)
      || ARRAY(SELECT k.topic_id FROM public.facts_topic k WHERE k.facts_id = f.id ORDER BY k.topic_id) AS names
  FROM public.statement s JOIN public.facts f ON f.id = s.published_facts_id;

-- Names -----------------------------------------------------------------------------------------------------------

-- One row a person, office, place, event or topic that published facts name or named, with its labels by language: the views of
-- labels ask each time whether any statement names them, of which there may be ten thousand.
CREATE TABLE published.name_entry (
  id uuid PRIMARY KEY,
  noun text NOT NULL CHECK (noun IN ('person', 'office', 'place', 'event', 'topic')),
  ref text,
  labels jsonb NOT NULL
);
CREATE INDEX name_entry_ref ON published.name_entry (noun, ref);

-- What may be named, with its labels as they are now. For owners: no view of the reader's.
CREATE FUNCTION published.labelled(ids uuid[]) RETURNS TABLE (id uuid, noun text, ref text, labels jsonb) LANGUAGE sql STABLE AS $$
  SELECT p.id, 'person', p.ref, (SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}') FROM public.person_label l WHERE l.person_id = p.id)
    FROM public.person p WHERE p.id = ANY (ids)
  UNION ALL SELECT o.id, 'office', NULL, (SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}') FROM public.office_label l WHERE l.office_id = o.id)
    FROM public.office o WHERE o.id = ANY (ids)
  UNION ALL SELECT p.id, 'place', p.ref, (SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}') FROM public.place_label l WHERE l.place_id = p.id)
    FROM public.place p WHERE p.id = ANY (ids)
  UNION ALL SELECT e.id, 'event', e.ref, (SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}') FROM public.event_label l WHERE l.event_id = e.id)
    FROM public.event e WHERE e.id = ANY (ids)
  UNION ALL SELECT t.id, 'topic', t.ref, (SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}') FROM public.topic_label l WHERE l.topic_id = t.id)
    FROM public.topic t WHERE t.id = ANY (ids)
$$;

CREATE FUNCTION published.enter_names(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO published.name_entry AS n (id, noun, ref, labels)
    SELECT l.id, l.noun, l.ref, l.labels FROM published.labelled(ids) l
    WHERE NOT EXISTS (SELECT FROM published.name_entry known WHERE known.id = l.id AND known.labels = l.labels) ORDER BY l.id
  ON CONFLICT (id) DO UPDATE SET labels = excluded.labels
$$;

-- A label that changes is changed where the public reads it.
CREATE FUNCTION published.rename_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE named uuid := (to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0])::uuid;
BEGIN
  IF EXISTS (SELECT FROM published.name_entry WHERE id = named) THEN PERFORM published.enter_names(ARRAY[named]); END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['person', 'office', 'place', 'event', 'topic'] LOOP
    EXECUTE format('CREATE TRIGGER rename_entry AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION published.rename_entry(%L)',
      noun || '_label', noun || '_id');
  END LOOP;
END $$;
SELECT published.enter_names(ARRAY(SELECT DISTINCT unnest(s.names) FROM published.statement s));

-- Rows of statements and of their languages -------------------------------------------------------------------------

ALTER TABLE published.statement_entry
  ADD COLUMN original_locale text,
  ADD COLUMN facts jsonb,
  ADD COLUMN names uuid[];
ALTER TABLE published.search_entry
  ADD COLUMN edition_id uuid,
  ADD COLUMN number integer,
  ADD COLUMN role text,
  ADD COLUMN slug text,
  ADD COLUMN first_published_at timestamptz(3),
  ADD COLUMN published_at timestamptz(3),
  ADD COLUMN kind text,
  ADD COLUMN sorted_at timestamptz(3),
  ADD COLUMN year integer,
  ADD COLUMN speakers text[];

-- Texts and vectors lie outside of the row: filters and counts read rows of a hundred bytes instead of pages of text.
ALTER TABLE published.search_entry SET (toast_tuple_target = 128);
ALTER TABLE published.search_entry ALTER COLUMN vector SET STORAGE EXTERNAL, ALTER COLUMN exact SET STORAGE EXTERNAL;

UPDATE published.statement_entry e SET original_locale = s.original_locale, facts = s.facts, names = s.names
  FROM published.statement s WHERE s.id = e.statement_id;
UPDATE published.search_entry x
  SET edition_id = v.edition_id, number = v.number, role = v.role, slug = v.slug, first_published_at = v.first_published_at,
    published_at = v.published_at, kind = e.kind, sorted_at = e.sorted_at, year = e.year, speakers = e.speakers
  FROM published.statement_entry e, published.version v
  WHERE e.statement_id = x.statement_id AND v.statement_id = x.statement_id AND v.locale = x.locale;
ALTER TABLE published.statement_entry ALTER COLUMN facts SET NOT NULL;
ALTER TABLE published.search_entry
  ALTER COLUMN edition_id SET NOT NULL,
  ALTER COLUMN number SET NOT NULL,
  ALTER COLUMN role SET NOT NULL,
  ALTER COLUMN slug SET NOT NULL,
  ALTER COLUMN first_published_at SET NOT NULL,
  ALTER COLUMN published_at SET NOT NULL,
  ALTER COLUMN kind SET NOT NULL,
  ALTER COLUMN sorted_at SET NOT NULL;

-- What a search is narrowed by stands in the same indexes as its words: the rarer of them decides how many rows are read. And
-- phrases are looked for in one language at a time.
ALTER TABLE published.search_entry ADD COLUMN facets text[] NOT NULL
  GENERATED ALWAYS AS (ARRAY['kind:' || kind, 'year:' || coalesce(year, 0)::text] || speakers) STORED;
DROP INDEX published.search_entry_exact;
DO $$
DECLARE code text;
BEGIN
  FOREACH code IN ARRAY ARRAY['de', 'en', 'es', 'ru', 'fr'] LOOP
    EXECUTE format('DROP INDEX published.%I', 'search_entry_' || code);
    EXECUTE format('CREATE INDEX %I ON published.search_entry USING gin (vector, facets) WHERE locale = %L', 'search_entry_' || code, code);
    EXECUTE format('CREATE INDEX %I ON published.search_entry USING gin (exact, facets) WHERE locale = %L', 'search_entry_exact_' || code, code);
  END LOOP;
END $$;

-- A sitemap file is read from these two alone.
DROP INDEX published.search_entry_ref;
CREATE INDEX search_entry_ref ON published.search_entry (ref, locale) INCLUDE (slug, published_at);
CREATE INDEX statement_entry_original ON published.statement_entry (ref) INCLUDE (original_locale);

CREATE INDEX search_entry_newest ON published.search_entry (locale, sorted_at DESC, ref DESC);
CREATE INDEX search_entry_kind ON published.search_entry (locale, kind, sorted_at DESC, ref DESC);
CREATE INDEX search_entry_year ON published.search_entry (locale, year, sorted_at DESC, ref DESC);
CREATE INDEX search_entry_feed ON published.search_entry (locale, published_at DESC, ref);
CREATE INDEX search_entry_speakers ON published.search_entry USING gin (speakers);

-- Makes the rows of statements; rows of their languages follow when what they repeat of it has changed.
CREATE FUNCTION published.enter_statements(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT published.enter_names(ARRAY(SELECT DISTINCT unnest(s.names) FROM published.statement s WHERE s.id = ANY (ids)));
  DELETE FROM published.statement_entry WHERE statement_id = ANY (ids) AND NOT EXISTS (
    SELECT FROM public.statement s WHERE s.id = statement_id AND s.published_facts_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM public.withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL));
  INSERT INTO published.statement_entry (statement_id, ref, kind, original_locale, sorted_at, year, speakers, topics, facts, names)
    SELECT s.id, s.ref, s.kind, s.original_locale, coalesce(s.delivered_at, '0001-01-01Z'),
      extract(year FROM s.delivered_at AT TIME ZONE s.time_zone)::int,
      ARRAY(SELECT p.ref FROM public.facts_speaker fs JOIN public.person p ON p.id = fs.person_id WHERE fs.facts_id = s.facts_id ORDER BY fs.position),
      ARRAY(SELECT t.ref FROM public.facts_topic ft JOIN public.topic t ON t.id = ft.topic_id WHERE ft.facts_id = s.facts_id ORDER BY t.ref),
      s.facts, s.names
    FROM published.statement s
    WHERE s.id = ANY (ids) AND NOT EXISTS (
      SELECT FROM public.withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL)
  ON CONFLICT (statement_id) DO UPDATE SET kind = excluded.kind, original_locale = excluded.original_locale,
    sorted_at = excluded.sorted_at, year = excluded.year, speakers = excluded.speakers, topics = excluded.topics,
    facts = excluded.facts, names = excluded.names;
  UPDATE published.search_entry x SET kind = e.kind, sorted_at = e.sorted_at, year = e.year, speakers = e.speakers
    FROM published.statement_entry e
    WHERE e.statement_id = ANY (ids) AND x.statement_id = e.statement_id
      AND (x.kind, x.sorted_at, x.year, x.speakers) IS DISTINCT FROM (e.kind, e.sorted_at, e.year, e.speakers)
$$;

-- Makes the rows of language versions; the statement's own, which is made first, says whether it is public.
CREATE FUNCTION published.enter_versions(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.search_entry e USING public.language_version v
    WHERE v.id = ANY (ids) AND e.statement_id = v.statement_id AND e.locale = v.locale;
  INSERT INTO published.search_entry (statement_id, locale, ref, title, lead, body, edition_id, number, role, slug,
      first_published_at, published_at, kind, sorted_at, year, speakers)
    SELECT v.statement_id, v.locale, s.ref, e.title, e.lead, published.words_of(e.blocks), e.id, e.number, v.role, e.slug,
      first.published_at, e.published_at, s.kind, s.sorted_at, s.year, s.speakers
    FROM public.language_version v
      JOIN published.statement_entry s ON s.statement_id = v.statement_id
      JOIN public.edition e ON e.id = v.live_edition_id
      JOIN public.edition first ON first.language_version_id = v.id AND first.number = 1
    WHERE v.id = ANY (ids)
$$;

-- Whoever makes rows waits for whoever does: rows, tallies and trail are written in one order by all.
CREATE FUNCTION published.one_at_a_time() RETURNS void LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(1936876915, 1) $$;
CREATE OR REPLACE FUNCTION published.index_statements(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT published.one_at_a_time();
  SELECT published.enter_statements(ids)
$$;
CREATE OR REPLACE FUNCTION published.index_versions(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT published.one_at_a_time();
  SELECT published.enter_versions(ids)
$$;

-- Tallies -----------------------------------------------------------------------------------------------------------

-- How many statements there are of a kind and year (0: undated) in a language, and in any (locale ''); by speaker likewise.
CREATE TABLE published.tally (
  locale text NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (locale, kind, year)
);
CREATE TABLE published.speaker_tally (
  locale text NOT NULL,
  speaker text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (locale, speaker)
);
CREATE INDEX speaker_tally_most ON published.speaker_tally (locale, count DESC, speaker);

-- Counts the rows that a statement of SQL added and took away; its argument is the SQL for their locale.
CREATE FUNCTION published.keep_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN format('SELECT %s AS locale, kind, year, speakers, -1 AS n FROM gone', TG_ARGV[0]) END,
    CASE WHEN TG_OP <> 'DELETE' THEN format('SELECT %s AS locale, kind, year, speakers, 1 AS n FROM come', TG_ARGV[0]) END);
BEGIN
  EXECUTE format('INSERT INTO published.tally AS t (locale, kind, year, count)
    SELECT locale, kind, coalesce(year, 0), sum(n) FROM (%s) c GROUP BY 1, 2, 3 HAVING sum(n) <> 0
    ON CONFLICT (locale, kind, year) DO UPDATE SET count = t.count + excluded.count', changes);
  EXECUTE format('INSERT INTO published.speaker_tally AS t (locale, speaker, count)
    SELECT locale, speaker, sum(n) FROM (%s) c, unnest(speakers) speaker GROUP BY 1, 2 HAVING sum(n) <> 0
    ON CONFLICT (locale, speaker) DO UPDATE SET count = t.count + excluded.count', changes);
  RETURN NULL;
END $$;
DO $$
DECLARE
  entry text;
  locale text;
BEGIN
  FOR entry, locale IN VALUES ('statement_entry', ''''''), ('search_entry', 'locale') LOOP
    EXECUTE format('CREATE TRIGGER tally_added AFTER INSERT ON published.%I REFERENCING NEW TABLE AS come
      FOR EACH STATEMENT EXECUTE FUNCTION published.keep_tally(%L)', entry, locale);
    EXECUTE format('CREATE TRIGGER tally_removed AFTER DELETE ON published.%I REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION published.keep_tally(%L)', entry, locale);
    EXECUTE format('CREATE TRIGGER tally_changed AFTER UPDATE ON published.%I REFERENCING OLD TABLE AS gone NEW TABLE AS come
      FOR EACH STATEMENT EXECUTE FUNCTION published.keep_tally(%L)', entry, locale);
  END LOOP;
END $$;

-- Counts everything anew.
CREATE FUNCTION published.tally_again() RETURNS void LANGUAGE sql AS $$
  SELECT published.one_at_a_time();
  DELETE FROM published.tally;
  DELETE FROM published.speaker_tally;
  INSERT INTO published.tally (locale, kind, year, count)
    SELECT '', kind, coalesce(year, 0), count(*) FROM published.statement_entry GROUP BY 2, 3
    UNION ALL SELECT locale, kind, coalesce(year, 0), count(*) FROM published.search_entry GROUP BY 1, 2, 3;
  INSERT INTO published.speaker_tally (locale, speaker, count)
    SELECT '', speaker, count(*) FROM published.statement_entry, unnest(speakers) speaker GROUP BY 2
    UNION ALL SELECT locale, speaker, count(*) FROM published.search_entry, unnest(speakers) speaker GROUP BY 1, 2
$$;
SELECT published.tally_again();

REVOKE ALL ON FUNCTION published.one_at_a_time(), published.labelled(uuid[]), published.enter_names(uuid[]), published.rename_entry(),
  published.enter_statements(uuid[]), published.enter_versions(uuid[]), published.keep_tally(), published.tally_again() FROM PUBLIC;
GRANT SELECT ON published.name_entry, published.tally, published.speaker_tally TO rostrum_reader;
