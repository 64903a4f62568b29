-- The words of answers as they stand, so that a phrase is looked for in answers alone: the stemmed ones do not know it.

-- Whoever makes rows waits: none that was made without them is missed.
SELECT published.one_at_a_time();

CREATE FUNCTION published.answers_exact(blocks jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.simple', published.fold(left(said.words, 400000)))
  FROM (SELECT string_agg(published.segment_words(s.value), E'\n') AS words
    FROM jsonb_array_elements(blocks) b, jsonb_array_elements(CASE WHEN b.value ->> 'role' = 'answer' THEN b.value -> 'segments' ELSE '[]' END) s) said
  WHERE said.words IS NOT NULL
$$;
REVOKE ALL ON FUNCTION published.answers_exact(jsonb) FROM PUBLIC;

ALTER TABLE published.search_entry ADD COLUMN answers_exact tsvector;
ALTER TABLE published.search_entry ALTER COLUMN answers_exact SET STORAGE EXTERNAL;
UPDATE published.search_entry x SET answers_exact = published.answers_exact(e.blocks)
  FROM public.edition e WHERE e.id = x.edition_id AND x.answers IS NOT NULL;

CREATE OR REPLACE FUNCTION published.enter_versions(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM published.search_entry e USING public.language_version v
    WHERE v.id = ANY (ids) AND e.statement_id = v.statement_id AND e.locale = v.locale;
  INSERT INTO published.search_entry (statement_id, locale, ref, title, lead, body, answers, answers_exact, edition_id, number, role, slug,
      first_published_at, published_at, kind, sorted_at, year, spoken_on, speakers, topics, place, event)
    SELECT v.statement_id, v.locale, s.ref, e.title, e.lead, published.words_of(e.blocks),
      CASE WHEN e.blocks @> '[{"role": "answer"}]' THEN published.answers_vector(v.locale, e.blocks) END,
      CASE WHEN e.blocks @> '[{"role": "answer"}]' THEN published.answers_exact(e.blocks) END,
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
