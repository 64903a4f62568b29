-- What everyone may read: schema "published" and the one role that reads it. Nothing of a draft is visible here.

CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA published;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA published;

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rostrum_reader') THEN
    CREATE ROLE rostrum_reader NOLOGIN;
  END IF;
END $$;

-- Search --------------------------------------------------------------------------------------------------------

CREATE FUNCTION published.search_config(locale text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE locale
    WHEN 'de' THEN 'pg_catalog.german'::regconfig
    WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
    WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
    WHEN 'fr' THEN 'pg_catalog.french'::regconfig
  END
$$;

-- Letters without their accents, so that `declaracion` finds `declaración`.
CREATE FUNCTION published.fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT published.unaccent('published.unaccent'::regdictionary, words)
$$;

-- Every word of a text's blocks in reading order, one block a line; speakers before what they say.
CREATE FUNCTION published.words_of(blocks jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(line.words, E'\n' ORDER BY line.i, line.j), '')
  FROM (
    SELECT b.i, 0::bigint AS j, CASE WHEN b.value ->> 'type' = 'turn' THEN b.value ->> 'speaker' ELSE b.value ->> 'text' END AS words
      FROM jsonb_array_elements(blocks) WITH ORDINALITY b (value, i)
    UNION ALL
    SELECT b.i, s.j, s.value ->> 'text'
      FROM jsonb_array_elements(blocks) WITH ORDINALITY b (value, i),
           jsonb_array_elements(CASE WHEN b.value ->> 'type' = 'turn' THEN b.value -> 'segments' ELSE '[]' END) WITH ORDINALITY s (value, j)
  ) line
  WHERE line.words <> ''
$$;

-- Stemmed in the text's language as written and without accents; `exact` keeps the words as they are, for phrases.
-- A tsvector holds at most 1 MB: of longer texts the first 400,000 characters are searched.
CREATE FUNCTION published.search_vector(locale text, title text, lead text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(published.search_config(locale), title), 'A')
      || setweight(to_tsvector(published.search_config(locale), coalesce(lead, '')), 'B')
      || setweight(to_tsvector(published.search_config(locale), left(body, 400000)), 'D')
      || setweight(to_tsvector(published.search_config(locale), published.fold(title)), 'A')
      || strip(to_tsvector(published.search_config(locale), published.fold(concat_ws(' ', lead, left(body, 400000)))))
$$;

ALTER TABLE published.search_entry
  DROP COLUMN vector, DROP COLUMN exact,
  ADD COLUMN vector tsvector GENERATED ALWAYS AS (published.search_vector(locale, title, lead, body)) STORED,
  ADD COLUMN exact tsvector GENERATED ALWAYS AS (
    to_tsvector('pg_catalog.simple'::regconfig, published.fold(title || E'\n' || coalesce(lead, '') || E'\n' || left(body, 400000)))) STORED,
  ADD CONSTRAINT search_entry_locale CHECK (is_locale(locale));

CREATE INDEX search_entry_de ON published.search_entry USING gin (vector) WHERE locale = 'de';
CREATE INDEX search_entry_en ON published.search_entry USING gin (vector) WHERE locale = 'en';
CREATE INDEX search_entry_es ON published.search_entry USING gin (vector) WHERE locale = 'es';
CREATE INDEX search_entry_ru ON published.search_entry USING gin (vector) WHERE locale = 'ru';
CREATE INDEX search_entry_fr ON published.search_entry USING gin (vector) WHERE locale = 'fr';
CREATE INDEX search_entry_exact ON published.search_entry USING gin (exact);
CREATE INDEX search_entry_ref ON published.search_entry (ref, locale);

CREATE INDEX statement_entry_newest ON published.statement_entry (sorted_at DESC, ref DESC);
CREATE INDEX statement_entry_kind ON published.statement_entry (kind, sorted_at DESC, ref DESC);
CREATE INDEX statement_entry_year ON published.statement_entry (year, sorted_at DESC, ref DESC);
CREATE INDEX statement_entry_speakers ON published.statement_entry USING gin (speakers);
CREATE INDEX statement_entry_topics ON published.statement_entry USING gin (topics);

-- Lists sort by when it was said; undated statements come last. The year is the year where it was said.
CREATE FUNCTION published.index_statements(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.statement_entry WHERE statement_id = ANY (ids) AND NOT EXISTS (
    SELECT FROM public.statement s WHERE s.id = statement_id AND s.published_facts_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM public.withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL));
  INSERT INTO published.statement_entry (statement_id, ref, kind, sorted_at, year, speakers, topics)
    SELECT s.id, s.ref, s.kind, coalesce(f.delivered_at, '0001-01-01Z'),
      extract(year FROM f.delivered_at AT TIME ZONE f.time_zone)::int,
      ARRAY(SELECT p.ref FROM public.facts_speaker fs JOIN public.person p ON p.id = fs.person_id WHERE fs.facts_id = f.id ORDER BY fs.position),
      ARRAY(SELECT t.ref FROM public.facts_topic ft JOIN public.topic t ON t.id = ft.topic_id WHERE ft.facts_id = f.id ORDER BY t.ref)
    FROM public.statement s JOIN public.facts f ON f.id = s.published_facts_id
    WHERE s.id = ANY (ids) AND NOT EXISTS (
      SELECT FROM public.withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL)
  ON CONFLICT (statement_id) DO UPDATE SET kind = excluded.kind, sorted_at = excluded.sorted_at, year = excluded.year,
    speakers = excluded.speakers, topics = excluded.topics
$$;

-- Makes the search rows of language versions again from their live editions.
CREATE FUNCTION published.index_versions(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.search_entry e USING public.language_version v
    WHERE v.id = ANY (ids) AND e.statement_id = v.statement_id AND e.locale = v.locale;
  INSERT INTO published.search_entry (statement_id, locale, ref, title, lead, body)
    SELECT v.statement_id, v.locale, s.ref, e.title, e.lead, published.words_of(e.blocks)
    FROM public.language_version v
      JOIN public.statement s ON s.id = v.statement_id
      JOIN public.edition e ON e.id = v.live_edition_id
    WHERE v.id = ANY (ids) AND NOT EXISTS (
      SELECT FROM public.withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL)
$$;

-- Views ----------------------------------------------------------------------------------------------------------

CREATE VIEW published.withdrawal WITH (security_barrier = true) AS
  SELECT w.statement_id, s.ref, w.kind, w.reasons, w.redirect_to_ref, w.at, m.name AS by
  FROM public.withdrawal w
    JOIN public.statement s ON s.id = w.statement_id
    JOIN public.member m ON m.id = w.by_id
  WHERE w.revoked_at IS NULL AND s.published_facts_id IS NOT NULL;

CREATE VIEW published.statement WITH (security_barrier = true) AS
  SELECT s.id, s.ref, s.kind, s.original_locale, f.id AS facts_id, f.delivered_at, f.time_zone, f.precision, f.place_id, f.event_id
  FROM public.statement s JOIN public.facts f ON f.id = s.published_facts_id;

-- One row a language version that is public: its live edition, and when the first one appeared.
CREATE VIEW published.version WITH (security_barrier = true) AS
  SELECT v.id, v.statement_id, s.ref, v.locale, v.role, e.id AS edition_id, e.number, e.title, e.slug,
    first.published_at AS first_published_at, e.published_at
  FROM public.language_version v
    JOIN public.statement s ON s.id = v.statement_id
    JOIN public.edition e ON e.id = v.live_edition_id
    JOIN public.edition first ON first.language_version_id = v.id AND first.number = 1
  WHERE NOT EXISTS (
    SELECT FROM public.withdrawal w WHERE w.statement_id = v.statement_id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL);

-- Every edition that is or was live, of statements whose text is still public.
CREATE VIEW published.edition WITH (security_barrier = true) AS
  SELECT e.id, e.language_version_id, v.statement_id, s.ref, v.locale, e.number, e.title, e.slug, e.lead, e.blocks,
    e.change_class, e.change_note, e.based_on_edition_id, e.published_at, e.previous_hash, e.hash
  FROM public.edition e
    JOIN public.language_version v ON v.id = e.language_version_id
    JOIN public.statement s ON s.id = v.statement_id
  WHERE NOT EXISTS (
    SELECT FROM public.withdrawal w WHERE w.statement_id = v.statement_id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL);

CREATE VIEW published.speaker WITH (security_barrier = true) AS
  SELECT fs.facts_id, fs.position, p.id AS person_id, p.ref, fs.office_id
  FROM public.facts_speaker fs
    JOIN public.statement s ON s.published_facts_id = fs.facts_id
    JOIN public.person p ON p.id = fs.person_id;

CREATE VIEW published.topic WITH (security_barrier = true) AS
  SELECT ft.facts_id, t.id AS topic_id, t.ref
  FROM public.facts_topic ft
    JOIN public.statement s ON s.published_facts_id = ft.facts_id
    JOIN public.topic t ON t.id = ft.topic_id;

CREATE VIEW published.person_label WITH (security_barrier = true) AS
  SELECT l.person_id, p.ref, l.locale, l.label, l.aliases FROM public.person_label l JOIN public.person p ON p.id = l.person_id
  WHERE EXISTS (SELECT FROM public.facts_speaker fs JOIN public.statement s ON s.published_facts_id = fs.facts_id WHERE fs.person_id = l.person_id);

CREATE VIEW published.office_label WITH (security_barrier = true) AS
  SELECT l.office_id, l.locale, l.label FROM public.office_label l
  WHERE EXISTS (SELECT FROM public.office o JOIN public.facts_speaker fs ON fs.person_id = o.person_id
                  JOIN public.statement s ON s.published_facts_id = fs.facts_id WHERE o.id = l.office_id AND fs.office_id = o.id);

CREATE VIEW published.place_label WITH (security_barrier = true) AS
  SELECT l.place_id, p.ref, l.locale, l.label FROM public.place_label l JOIN public.place p ON p.id = l.place_id
  WHERE EXISTS (SELECT FROM public.facts f JOIN public.statement s ON s.published_facts_id = f.id WHERE f.place_id = l.place_id);

CREATE VIEW published.event_label WITH (security_barrier = true) AS
  SELECT l.event_id, e.ref, l.locale, l.label FROM public.event_label l JOIN public.event e ON e.id = l.event_id
  WHERE EXISTS (SELECT FROM public.facts f JOIN public.statement s ON s.published_facts_id = f.id WHERE f.event_id = l.event_id);

CREATE VIEW published.topic_label WITH (security_barrier = true) AS
  SELECT l.topic_id, t.ref, l.locale, l.label FROM public.topic_label l JOIN public.topic t ON t.id = l.topic_id
  WHERE EXISTS (SELECT FROM public.facts_topic ft JOIN public.statement s ON s.published_facts_id = ft.facts_id WHERE ft.topic_id = l.topic_id);

-- The reader (law 3) ----------------------------------------------------------------------------------------------

REVOKE ALL ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON FUNCTION published.index_statements(uuid[]), published.index_versions(uuid[]) FROM PUBLIC;
GRANT USAGE ON SCHEMA published TO rostrum_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA published TO rostrum_reader;
