-- The questions of press conferences and interviews, in each language they can be read in.

-- One row a question: its beginning, who asked it and who answered. `place` counts down from the first of a text, so that the
-- list has one direction: newest text first, its questions in their order.
CREATE TABLE published.question_entry (
  statement_id uuid NOT NULL,
  locale text NOT NULL,
  key text NOT NULL,
  ref text NOT NULL,
  sorted_at timestamptz(3) NOT NULL,
  place integer NOT NULL,
  question text NOT NULL,
  -- As the text calls them; null where nobody is named.
  asker text,
  -- `[{ "key", "speaker" }]`, a turn each.
  answers jsonb NOT NULL,
  -- What lists narrow by, with the language: `de:speaker:…` for who answered, `de:topic:…`, `de:year:1999`.
  facets text[] NOT NULL,
  PRIMARY KEY (statement_id, locale, key)
);
-- The words lie outside of the row: a list that looks for one topic reads narrow rows.
ALTER TABLE published.question_entry SET (toast_tuple_target = 128);
CREATE INDEX question_entry_newest ON published.question_entry (locale, sorted_at DESC, ref DESC, place DESC);
CREATE INDEX question_entry_facets ON published.question_entry USING gin (facets);

-- How many questions there are in a language, and of each facet in it.
CREATE TABLE published.question_tally (
  locale text NOT NULL,
  facet text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (locale, facet)
);

-- The questions of editions. Questions that follow one another are one, with the answers up to the next. Who answers is the person
-- the turn names by ref, or by the name that the statement's facts know in this language, or the only speaker there is.
CREATE FUNCTION published.questions_in(edition_ids uuid[]) RETURNS SETOF published.question_entry LANGUAGE sql STABLE AS $$
  WITH turn AS (
    SELECT x.statement_id, x.locale, x.ref, x.sorted_at, x.year, x.topics, x.speakers, b.i, b.value AS turn, b.value ->> 'role' AS role,
      lag(b.value ->> 'role') OVER (PARTITION BY e.id ORDER BY b.i) AS before
    FROM public.edition e JOIN published.search_entry x ON x.edition_id = e.id,
      jsonb_array_elements(e.blocks) WITH ORDINALITY b (value, i)
    WHERE e.id = ANY (edition_ids) AND b.value ->> 'type' = 'turn' AND b.value ->> 'role' IN ('question', 'answer')
  ), numbered AS (
    SELECT t.*, count(*) FILTER (WHERE role = 'question' AND before IS DISTINCT FROM 'question')
      OVER (PARTITION BY statement_id, locale ORDER BY i) AS number
    FROM turn t
  ), told AS (
    SELECT n.*, CASE WHEN role = 'answer' THEN coalesce(
        CASE WHEN turn ->> 'person' = ANY (n.speakers) THEN turn ->> 'person' END,
        (SELECT p.ref FROM published.name_entry p WHERE p.noun = 'person' AND p.ref = ANY (n.speakers)
          AND p.labels ->> n.locale = turn ->> 'speaker' LIMIT 1),
        CASE WHEN turn ->> 'speaker' IS NULL AND cardinality(n.speakers) = 1 THEN n.speakers[1] END) END AS person
    FROM numbered n WHERE number > 0
  )
  SELECT statement_id, locale, (array_agg(turn ->> 'key' ORDER BY i))[1], min(ref), min(sorted_at), -min(i)::int,
    left(string_agg((SELECT string_agg(s.value ->> 'text', ' ' ORDER BY s.j)
      FROM jsonb_array_elements(turn -> 'segments') WITH ORDINALITY s (value, j)), ' ' ORDER BY i) FILTER (WHERE role = 'question'), 600),
    left((array_agg(turn ->> 'speaker' ORDER BY i))[1], 200),
    coalesce(jsonb_agg(jsonb_build_object('key', turn ->> 'key', 'speaker', left(turn ->> 'speaker', 200)) ORDER BY i)
      FILTER (WHERE role = 'answer'), '[]'),
    ARRAY(SELECT locale || ':' || facet FROM (
      SELECT DISTINCT 'speaker:' || answering AS facet FROM unnest(array_agg(person)) answering WHERE answering IS NOT NULL
      UNION ALL SELECT 'topic:' || topic FROM unnest(min(topics)) topic
      UNION ALL SELECT 'year:' || min(year) WHERE min(year) IS NOT NULL) f)
  FROM told GROUP BY statement_id, locale, number
  HAVING bool_or(role = 'question') AND string_agg(turn ->> 'key', '') FILTER (WHERE role = 'question') IS NOT NULL
$$;

-- Makes the rows of editions that are live; rows of others have gone with them.
CREATE FUNCTION published.enter_questions(edition_ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO published.question_entry SELECT * FROM published.questions_in(edition_ids) q WHERE q.question <> ''
  ON CONFLICT (statement_id, locale, key) DO UPDATE SET sorted_at = excluded.sorted_at, place = excluded.place,
    question = excluded.question, asker = excluded.asker, answers = excluded.answers, facets = excluded.facets
$$;

CREATE FUNCTION published.keep_questions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM published.question_entry q USING gone WHERE q.statement_id = gone.statement_id AND q.locale = gone.locale;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM published.enter_questions(ARRAY(SELECT edition_id FROM come));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER questions_added AFTER INSERT ON published.search_entry REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_questions();
CREATE TRIGGER questions_removed AFTER DELETE ON published.search_entry REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_questions();
CREATE TRIGGER questions_changed AFTER UPDATE ON published.search_entry REFERENCING OLD TABLE AS gone NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_questions();

CREATE FUNCTION published.keep_question_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT locale, facets, -1 AS n FROM gone' END,
    CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT locale, facets, 1 AS n FROM come' END);
BEGIN
  EXECUTE format('INSERT INTO published.question_tally AS t (locale, facet, count)
    SELECT locale, facet, sum(n) FROM (SELECT locale, n, unnest(ARRAY[''''] || ARRAY(SELECT substr(f, 4) FROM unnest(facets) f)) AS facet
      FROM (%s) c) u GROUP BY 1, 2 HAVING sum(n) <> 0
    ON CONFLICT (locale, facet) DO UPDATE SET count = t.count + excluded.count', changes);
  RETURN NULL;
END $$;
CREATE TRIGGER question_tally_added AFTER INSERT ON published.question_entry REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_question_tally();
CREATE TRIGGER question_tally_removed AFTER DELETE ON published.question_entry REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_question_tally();
CREATE TRIGGER question_tally_changed AFTER UPDATE ON published.question_entry REFERENCING OLD TABLE AS gone NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_question_tally();

SELECT published.enter_questions(ARRAY(SELECT edition_id FROM published.search_entry));

-- Counts anew all that browsing keeps; questions themselves are made with the rows they hang on.
CREATE FUNCTION published.browse_again() RETURNS void LANGUAGE sql AS $$
  SELECT published.one_at_a_time();
  DELETE FROM published.question_tally;
  INSERT INTO published.question_tally (locale, facet, count)
    SELECT locale, facet, count(*) FROM (
      SELECT locale, unnest(ARRAY[''] || ARRAY(SELECT substr(f, 4) FROM unnest(facets) f)) AS facet FROM published.question_entry) u
    GROUP BY 1, 2
$$;

REVOKE ALL ON FUNCTION published.questions_in(uuid[]), published.enter_questions(uuid[]), published.keep_questions(),
  published.keep_question_tally(), published.browse_again() FROM PUBLIC;
GRANT SELECT ON published.question_entry, published.question_tally TO rostrum_reader;
