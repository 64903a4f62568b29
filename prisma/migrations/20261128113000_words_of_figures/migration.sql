-- Search finds a file in a text by what stands in its place: alternative text and credit as well as the caption.

-- Whoever makes rows waits: none that was made of the former words is missed.
SELECT published.one_at_a_time();

-- All words of a segment, a figure's one under the other.
CREATE FUNCTION published.segment_words(segment jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN segment ? 'figure'
    THEN btrim(coalesce(segment #>> '{figure,alt}', '') || E'\n' || coalesce(segment ->> 'text', '') || E'\n' || coalesce(segment #>> '{figure,credit}', ''), E'\n')
    ELSE segment ->> 'text' END
$$;

-- Every word of a text's blocks in reading order; speakers before what they say.
CREATE OR REPLACE FUNCTION published.words_of(blocks jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(line.words, E'\n' ORDER BY line.i, line.j), '')
  FROM (
    SELECT b.i, 0::bigint AS j, CASE WHEN b.value ->> 'type' = 'turn' THEN b.value ->> 'speaker' ELSE published.segment_words(b.value) END AS words
      FROM jsonb_array_elements(blocks) WITH ORDINALITY b (value, i)
    UNION ALL
    SELECT b.i, s.j, published.segment_words(s.value)
      FROM jsonb_array_elements(blocks) WITH ORDINALITY b (value, i),
           jsonb_array_elements(CASE WHEN b.value ->> 'type' = 'turn' THEN b.value -> 'segments' ELSE '[]' END) WITH ORDINALITY s (value, j)
  ) line
  WHERE line.words <> ''
$$;

CREATE OR REPLACE FUNCTION published.answers_vector(locale text, blocks jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector(published.search_config(locale), left(said.words, 400000))
      || to_tsvector(published.search_config(locale), published.fold(left(said.words, 400000)))
  FROM (SELECT string_agg(published.segment_words(s.value), E'\n') AS words
    FROM jsonb_array_elements(blocks) b, jsonb_array_elements(CASE WHEN b.value ->> 'role' = 'answer' THEN b.value -> 'segments' ELSE '[]' END) s) said
  WHERE said.words IS NOT NULL
$$;

-- The rows of texts with figures, and of no others.
SELECT published.index_versions(ARRAY(
  SELECT DISTINCT v.id FROM edition_file f JOIN language_version v ON v.live_edition_id = f.edition_id));
