-- What was translated before: the units of originals that live translations follow, each text once a language.

CREATE TABLE memory_text (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The original's language.
  locale text NOT NULL CONSTRAINT memory_text_locale CHECK (is_locale(locale)),
  words text NOT NULL
);
CREATE UNIQUE INDEX memory_text_words ON memory_text (locale, md5(words));

-- A few of each text's pairs of neighbouring words, by which similar texts are found. Written with the text and never changed.
CREATE TABLE memory_shingle (
  shingle integer NOT NULL,
  text_id integer NOT NULL,
  PRIMARY KEY (shingle, text_id)
);

-- Where a text was translated: a unit of a live edition, which has the words.
CREATE TABLE memory_pair (
  edition_id uuid NOT NULL,
  unit text NOT NULL,
  -- The translation's language.
  locale text NOT NULL,
  text_id integer NOT NULL,
  PRIMARY KEY (edition_id, unit)
);
-- Identifiers of editions rise with time: the newest translation of a text is the first.
CREATE INDEX memory_pair_text ON memory_pair (text_id, locale, edition_id DESC);

-- The words of a text's units, paragraphs of one unit one under the other.
CREATE FUNCTION memory_units(title text, lead text, blocks jsonb) RETURNS TABLE (unit text, words text)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'title', title UNION ALL
  SELECT 'lead', lead WHERE lead <> '' UNION ALL
  SELECT regexp_replace(segment.value ->> 'key', '-[0-9]+$', ''), string_agg(segment.value ->> 'text', E'\n' ORDER BY i, j)
  FROM (
    SELECT b.value, b.i, 0::bigint AS j FROM jsonb_array_elements(blocks) WITH ORDINALITY b (value, i)
      WHERE b.value ->> 'type' <> 'turn'
    UNION ALL
    SELECT s.value, b.i, s.j FROM jsonb_array_elements(blocks) WITH ORDINALITY b (value, i),
      jsonb_array_elements(b.value -> 'segments') WITH ORDINALITY s (value, j)
      WHERE b.value ->> 'type' = 'turn'
  ) segment
  GROUP BY 1
$$;

-- The eight pairs of neighbouring words with the lowest numbers, first those of two longer words, which are rarer. The numbers are
-- of the words alone: two texts that share most of their pairs share most of these. A single word stands for itself.
CREATE FUNCTION memory_shingles(locale text, words text) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT number FROM (
      SELECT DISTINCT ('x' || left(md5(locale || pair), 8))::bit(32)::int AS number, short
      FROM (
        SELECT concat_ws(' ', word, next) AS pair, least(length(word), length(next)) < 4 AS short
        FROM (
          SELECT word, lead(word) OVER (ORDER BY i) AS next, count(*) OVER () AS many
          FROM unnest(regexp_split_to_array(lower(left(words, 4000)), '[^[:alnum:]]+')) WITH ORDINALITY w (word, i) WHERE word <> ''
        ) word WHERE next IS NOT NULL OR many = 1
      ) pair
    ) shingle ORDER BY short, number LIMIT 8)
$$;

-- Adds what live translations have translated. A unit follows the edition that its row was last confirmed beside.
CREATE FUNCTION enter_memory(edition_ids uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH translated AS MATERIALIZED (
    SELECT e.id, v.locale, u.unit, coalesce(r.source_edition_id, e.based_on_edition_id) AS source_id
    FROM edition e
      JOIN language_version v ON v.id = e.language_version_id
      CROSS JOIN LATERAL memory_units(e.title, e.lead, e.blocks) u
      LEFT JOIN edition_row r ON r.edition_id = e.id AND r.key = u.unit
    WHERE e.id = ANY (edition_ids) AND e.based_on_edition_id IS NOT NULL AND btrim(u.words) <> ''
  ), original AS MATERIALIZED (
    SELECT e.id, v.locale, u.unit, u.words, md5(u.words) AS hash
    FROM edition e
      JOIN language_version v ON v.id = e.language_version_id
      CROSS JOIN LATERAL memory_units(e.title, e.lead, e.blocks) u
    WHERE e.id IN (SELECT source_id FROM translated) AND btrim(u.words) <> ''
  ), wanted AS (
    SELECT DISTINCT ON (o.locale, o.hash) o.locale, o.hash, o.words
    FROM original o WHERE EXISTS (SELECT FROM translated t WHERE t.source_id = o.id AND t.unit = o.unit)
  ), fresh AS (
    INSERT INTO memory_text (locale, words) SELECT w.locale, w.words FROM wanted w
    ON CONFLICT DO NOTHING RETURNING id, locale, words
  ), shingled AS (
    INSERT INTO memory_shingle (shingle, text_id)
    SELECT s, f.id FROM fresh f, unnest(memory_shingles(f.locale, f.words)) s
  ), known AS (
    SELECT id, locale, md5(words) AS hash FROM fresh UNION ALL
    -- One by one, so that the index is asked also where the table has no statistics yet.
    SELECT t.id, w.locale, w.hash FROM wanted w
      CROSS JOIN LATERAL (SELECT id FROM memory_text WHERE locale = w.locale AND md5(words) = w.hash LIMIT 1) t
  )
  INSERT INTO memory_pair (edition_id, unit, locale, text_id)
  SELECT t.id, t.unit, t.locale, k.id
  FROM translated t
    JOIN original o ON o.id = t.source_id AND o.unit = t.unit
    JOIN known k ON k.locale = o.locale AND k.hash = o.hash
  ON CONFLICT (edition_id, unit) DO NOTHING
$$;

-- Pairs come and go with the rows that the public searches: in the transaction that publishes, corrects or removes, one at a time.
CREATE FUNCTION keep_memory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM memory_pair p USING gone WHERE p.edition_id = gone.edition_id;
  ELSE
    PERFORM enter_memory(ARRAY(SELECT edition_id FROM come WHERE role <> 'original'));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER memory_added AFTER INSERT ON published.search_entry REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION keep_memory();
CREATE TRIGGER memory_removed AFTER DELETE ON published.search_entry REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION keep_memory();

-- Makes all of it anew, for an archive whose rows were written past the triggers.
CREATE FUNCTION remember_again() RETURNS void LANGUAGE plpgsql AS $$
DECLARE part_ids uuid[];
BEGIN
  PERFORM published.one_at_a_time();
  TRUNCATE memory_text, memory_shingle, memory_pair RESTART IDENTITY;
  FOR part_ids IN
    SELECT array_agg(edition_id) FROM (
      SELECT edition_id, (row_number() OVER (ORDER BY statement_id) - 1) / 1000 AS part
      FROM published.search_entry WHERE role <> 'original') e
    GROUP BY part ORDER BY part
  LOOP
    PERFORM enter_memory(part_ids);
  END LOOP;
END $$;
SELECT remember_again();
