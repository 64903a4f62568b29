-- What finding by relevance needs: titles by their words and whole, answers by themselves, names as they are written in any language,
-- and the words that there are.

-- The words without accents are added where they differ, which they hardly ever do in English and Russian: two passes less a text.
CREATE OR REPLACE FUNCTION published.search_vector(locale text, title text, lead text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector(published.search_config(locale), title), 'A')
      || setweight(to_tsvector(published.search_config(locale), coalesce(lead, '')), 'B')
      || setweight(to_tsvector(published.search_config(locale), left(body, 400000)), 'D')
      || CASE WHEN published.fold(title) = title THEN ''::tsvector
          ELSE setweight(to_tsvector(published.search_config(locale), published.fold(title)), 'A') END
      || CASE WHEN published.fold(body) = body AND published.fold(coalesce(lead, '')) = coalesce(lead, '') THEN ''::tsvector
          ELSE strip(to_tsvector(published.search_config(locale), published.fold(concat_ws(' ', lead, left(body, 400000))))) END
$$;

-- Titles --------------------------------------------------------------------------------------------------------------

CREATE FUNCTION published.title_vector(locale text, title text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector(published.search_config(locale), title) || to_tsvector(published.search_config(locale), published.fold(title))
$$;
-- The same for titles that differ in nothing but case, accents and punctuation.
CREATE FUNCTION published.title_key(title text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT md5(to_tsvector('pg_catalog.simple', published.fold(title))::text)
$$;
CREATE INDEX search_entry_title_key ON published.search_entry (published.title_key(title));
DO $$
DECLARE code text;
BEGIN
  FOREACH code IN ARRAY ARRAY['de', 'en', 'es', 'ru', 'fr'] LOOP
    EXECUTE format('CREATE INDEX %I ON published.search_entry USING gin (published.title_vector(locale, title), facets) WHERE locale = %L',
      'search_entry_title_' || code, code);
  END LOOP;
END $$;

-- Answers -------------------------------------------------------------------------------------------------------------

-- The words of answers to questions; null where there are none.
CREATE FUNCTION published.answers_vector(locale text, blocks jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector(published.search_config(locale), left(said.words, 400000))
      || to_tsvector(published.search_config(locale), published.fold(left(said.words, 400000)))
  FROM (SELECT string_agg(s.value ->> 'text', E'\n') AS words
    FROM jsonb_array_elements(blocks) b, jsonb_array_elements(CASE WHEN b.value ->> 'role' = 'answer' THEN b.value -> 'segments' ELSE '[]' END) s) said
  WHERE said.words IS NOT NULL
$$;
ALTER TABLE published.search_entry ADD COLUMN answers tsvector;
ALTER TABLE published.search_entry ALTER COLUMN answers SET STORAGE EXTERNAL;
UPDATE published.search_entry x SET answers = published.answers_vector(x.locale, e.blocks)
  FROM public.edition e WHERE e.id = x.edition_id AND e.blocks @> '[{"role": "answer"}]';
CREATE INDEX search_entry_answers ON published.search_entry USING gin (answers) WHERE answers IS NOT NULL;

-- Words ---------------------------------------------------------------------------------------------------------------

-- Words that occur or once did, without accents: what may have been meant, and the long words that a short one is part of.
CREATE TABLE published.word (
  locale text NOT NULL,
  word text NOT NULL,
  PRIMARY KEY (locale, word)
);
CREATE INDEX word_trigrams ON published.word USING gin (word published.gin_trgm_ops);

CREATE FUNCTION published.is_word(lexeme text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT length(lexeme) BETWEEN 4 AND 40 AND lexeme !~ '[0-9[:punct:]]'
$$;
CREATE FUNCTION published.enter_words(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO published.word (locale, word)
    SELECT DISTINCT x.locale, t.lexeme
    FROM public.language_version v JOIN published.search_entry x ON x.statement_id = v.statement_id AND x.locale = v.locale,
      unnest(x.exact) t
    WHERE v.id = ANY (ids) AND published.is_word(t.lexeme)
      AND NOT EXISTS (SELECT FROM published.word known WHERE known.locale = x.locale AND known.word = t.lexeme)
    ORDER BY 1, 2
  ON CONFLICT DO NOTHING
$$;
DO $$
DECLARE code text;
BEGIN
  FOREACH code IN ARRAY ARRAY['de', 'en', 'es', 'ru', 'fr'] LOOP
    INSERT INTO published.word (locale, word)
      SELECT code, s.word FROM ts_stat(format('SELECT exact FROM published.search_entry WHERE locale = %L', code)) s
      WHERE published.is_word(s.word);
  END LOOP;
END $$;

CREATE OR REPLACE FUNCTION published.enter_versions(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.search_entry e USING public.language_version v
    WHERE v.id = ANY (ids) AND e.statement_id = v.statement_id AND e.locale = v.locale;
  INSERT INTO published.search_entry (statement_id, locale, ref, title, lead, body, answers, edition_id, number, role, slug,
      first_published_at, published_at, kind, sorted_at, year, spoken_on, speakers, topics, place, event)
    SELECT v.statement_id, v.locale, s.ref, e.title, e.lead, published.words_of(e.blocks),
      CASE WHEN e.blocks @> '[{"role": "answer"}]' THEN published.answers_vector(v.locale, e.blocks) END,
      e.id, e.number, v.role, e.slug,
      first.published_at, e.published_at, s.kind, s.sorted_at, s.year, s.spoken_on, s.speakers, s.topics, s.place, s.event
    FROM public.language_version v
      JOIN published.statement_entry s ON s.statement_id = v.statement_id
      JOIN public.edition e ON e.id = v.live_edition_id
      JOIN public.edition first ON first.language_version_id = v.id AND first.number = 1
    WHERE v.id = ANY (ids);
  SELECT published.enter_words(ids);
  UPDATE published.statement_entry s SET languages = x.languages, published_at = x.published_at
    FROM (SELECT v.statement_id, coalesce(array_agg(e.locale ORDER BY e.locale) FILTER (WHERE e.locale IS NOT NULL), '{}') AS languages,
        min(e.first_published_at) AS published_at
      FROM (SELECT DISTINCT statement_id FROM public.language_version WHERE id = ANY (ids)) v
        LEFT JOIN published.search_entry e USING (statement_id) GROUP BY 1) x
    WHERE s.statement_id = x.statement_id AND (s.languages, s.published_at) IS DISTINCT FROM (x.languages, x.published_at)
$$;

-- Names ---------------------------------------------------------------------------------------------------------------

-- Every way in which a person, place, event or topic that lists know is called, folded to small letters without accents; people are
-- called by their last word alone, too.
CREATE TABLE published.alias_entry (
  id uuid NOT NULL REFERENCES published.name_entry ON DELETE CASCADE,
  noun text NOT NULL,
  ref text NOT NULL,
  alias text NOT NULL,
  is_short boolean NOT NULL,
  PRIMARY KEY (id, alias, is_short)
);
CREATE INDEX alias_entry_alias ON published.alias_entry (alias);

CREATE FUNCTION published.fold_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(lower(published.fold(name)), '[\s.,;:!?"''()«»„“”-]+', ' ', 'g'))
$$;
CREATE FUNCTION published.enter_aliases(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.alias_entry WHERE id = ANY (ids);
  INSERT INTO published.alias_entry (id, noun, ref, alias, is_short)
    SELECT DISTINCT n.id, n.noun, n.ref, short.alias, short.is_short
    FROM published.name_entry n
      JOIN (
        SELECT person_id AS id, label, aliases FROM public.person_label WHERE person_id = ANY (ids)
        UNION ALL SELECT place_id, label, aliases FROM public.place_label WHERE place_id = ANY (ids)
        UNION ALL SELECT event_id, label, aliases FROM public.event_label WHERE event_id = ANY (ids)
        UNION ALL SELECT topic_id, label, aliases FROM public.topic_label WHERE topic_id = ANY (ids)
      ) l ON l.id = n.id
      CROSS JOIN LATERAL unnest(l.label || l.aliases) given
      CROSS JOIN LATERAL (
        SELECT published.fold_name(given) AS alias, false AS is_short
        UNION ALL SELECT substring(published.fold_name(given) FROM ' (\S+)$'), true WHERE n.noun = 'person'
      ) short
    WHERE n.id = ANY (ids) AND n.ref IS NOT NULL AND short.alias <> ''
$$;

CREATE OR REPLACE FUNCTION published.enter_names(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE changed uuid[];
BEGIN
  WITH entered AS (
    INSERT INTO published.name_entry AS n (id, noun, ref, labels)
      SELECT l.id, l.noun, l.ref, l.labels FROM published.labelled(ids) l
      WHERE NOT EXISTS (SELECT FROM published.name_entry known WHERE known.id = l.id AND known.labels = l.labels) ORDER BY l.id
    ON CONFLICT (id) DO UPDATE SET labels = excluded.labels RETURNING id)
  SELECT coalesce(array_agg(id), '{}') INTO changed FROM entered;
  IF cardinality(changed) > 0 THEN PERFORM published.enter_aliases(changed); END IF;
END $$;

-- Other ways to write a name change without its label changing.
CREATE OR REPLACE FUNCTION published.rename_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE named uuid := (to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0])::uuid;
BEGIN
  IF EXISTS (SELECT FROM published.name_entry WHERE id = named) THEN
    PERFORM published.enter_names(ARRAY[named]);
    PERFORM published.enter_aliases(ARRAY[named]);
  END IF;
  RETURN NULL;
END $$;
SELECT published.enter_aliases(ARRAY(SELECT id FROM published.name_entry));

REVOKE ALL ON FUNCTION published.enter_words(uuid[]), published.enter_aliases(uuid[]), published.answers_vector(text, jsonb) FROM PUBLIC;
GRANT SELECT ON published.word, published.alias_entry TO rostrum_reader;
