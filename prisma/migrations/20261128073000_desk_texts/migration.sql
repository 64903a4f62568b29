-- What the desk finds texts by: one row a language version, its draft's words, its facts, who wrote in it and when it changed last.
-- It stands in public, where the reader's role sees nothing.

-- Whoever writes waits until the triggers are there: nothing that changes meanwhile is missed.
LOCK TABLE draft, facts, facts_speaker, facts_topic, language_version, desk_entry IN SHARE ROW EXCLUSIVE MODE;

CREATE TABLE desk_text (
  statement_id uuid NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  locale text NOT NULL,
  ref text NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  state text NOT NULL,
  title text NOT NULL,
  title_key text NOT NULL,
  edition integer NOT NULL,
  behind integer NOT NULL,
  draft_id uuid,
  head_revision_id uuid,
  scheduled_for timestamptz(3),
  changed_at timestamptz(3) NOT NULL,
  sorted_at timestamptz(3) NOT NULL,
  year integer,
  facets text[] NOT NULL,
  words tsvector,
  PRIMARY KEY (statement_id, locale)
);

-- title_key: by which titles sort, without accents and capitals. facets: `speaker:`, `topic:`, `place:` and a ref, `by:` and a member.
-- words: of the draft alone; what is public is found in the reading room's own index.
CREATE VIEW desk_text_now AS
SELECT x.statement_id, x.locale, x.ref, x.kind, x.role, coalesce(d.state, x.state) AS state, coalesce(x.title, '') AS title,
  left(lower(published.fold(coalesce(x.title, ''))), 120) AS title_key, x.edition, x.behind,
  d.id AS draft_id, d.head_revision_id, d.scheduled_for, coalesce(d.updated_at, e.published_at, v.created_at) AS changed_at,
  x.sorted_at, x.year,
  ARRAY(SELECT 'speaker:' || p.ref FROM facts_speaker s JOIN person p ON p.id = s.person_id WHERE s.facts_id = f.id
    UNION SELECT 'topic:' || t.ref FROM facts_topic s JOIN topic t ON t.id = s.topic_id WHERE s.facts_id = f.id
    UNION SELECT 'place:' || p.ref FROM place p WHERE p.id = f.place_id
    UNION SELECT 'by:' || w.author_id FROM revision w WHERE w.language_version_id = v.id AND (d.id IS NULL OR w.draft_id = d.id)) AS facets,
  to_tsvector('pg_catalog.simple'::regconfig, published.fold(
    r.title || E'\n' || coalesce(r.lead, '') || E'\n' || left(published.words_of(r.blocks), 400000))) AS words
FROM desk_entry x
  JOIN language_version v ON v.statement_id = x.statement_id AND v.locale = x.locale
  LEFT JOIN draft d ON d.language_version_id = v.id
  LEFT JOIN revision r ON r.id = d.head_revision_id
  LEFT JOIN edition e ON e.id = v.live_edition_id
  LEFT JOIN LATERAL (SELECT n.id, n.place_id FROM facts n WHERE n.statement_id = x.statement_id ORDER BY n.number DESC LIMIT 1) f ON TRUE
WHERE x.role IS NOT NULL;

CREATE FUNCTION enter_texts(ids uuid[], language text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM desk_text t WHERE t.statement_id = ANY (ids)
    AND NOT EXISTS (SELECT FROM desk_text_now n WHERE n.statement_id = t.statement_id AND n.locale = t.locale);
  INSERT INTO desk_text AS t (statement_id, locale, ref, kind, role, state, title, title_key, edition, behind, draft_id, head_revision_id,
      scheduled_for, changed_at, sorted_at, year, facets, words)
    SELECT n.statement_id, n.locale, n.ref, n.kind, n.role, n.state, n.title, n.title_key, n.edition, n.behind, n.draft_id, n.head_revision_id,
      n.scheduled_for, n.changed_at, n.sorted_at, n.year, n.facets, n.words
    FROM desk_text_now n WHERE n.statement_id = ANY (ids) AND (language IS NULL OR n.locale = language)
  ON CONFLICT (statement_id, locale) DO UPDATE SET
    ref = excluded.ref, kind = excluded.kind, role = excluded.role, state = excluded.state, title = excluded.title,
    title_key = excluded.title_key, edition = excluded.edition, behind = excluded.behind, draft_id = excluded.draft_id,
    head_revision_id = excluded.head_revision_id, scheduled_for = excluded.scheduled_for, changed_at = excluded.changed_at,
    sorted_at = excluded.sorted_at, year = excluded.year, facets = excluded.facets, words = excluded.words
    WHERE t IS DISTINCT FROM excluded;
END $$;

INSERT INTO desk_text (statement_id, locale, ref, kind, role, state, title, title_key, edition, behind, draft_id, head_revision_id,
    scheduled_for, changed_at, sorted_at, year, facets, words)
  SELECT statement_id, locale, ref, kind, role, state, title, title_key, edition, behind, draft_id, head_revision_id,
    scheduled_for, changed_at, sorted_at, year, facets, words FROM desk_text_now;

-- By each of the orders, of all texts and of drafts alone.
CREATE INDEX desk_text_changed ON desk_text (changed_at DESC, ref DESC, locale DESC);
CREATE INDEX desk_text_given ON desk_text (sorted_at DESC, ref DESC, locale DESC);
CREATE INDEX desk_text_titled ON desk_text (title_key, ref, locale);
CREATE INDEX desk_text_language ON desk_text (locale, changed_at DESC, ref DESC);
CREATE INDEX desk_text_state ON desk_text (state, changed_at DESC, ref DESC, locale DESC);
CREATE INDEX desk_text_behind ON desk_text (changed_at DESC, ref DESC, locale DESC) WHERE behind > 0;
CREATE INDEX desk_text_scheduled ON desk_text (scheduled_for) WHERE scheduled_for IS NOT NULL;
CREATE INDEX desk_draft_changed ON desk_text (changed_at DESC, ref DESC, locale DESC) WHERE draft_id IS NOT NULL;
CREATE INDEX desk_draft_given ON desk_text (sorted_at DESC, ref DESC, locale DESC) WHERE draft_id IS NOT NULL;
CREATE INDEX desk_draft_titled ON desk_text (title_key, ref, locale) WHERE draft_id IS NOT NULL;
CREATE INDEX desk_text_ref ON desk_text (ref text_pattern_ops);
CREATE INDEX desk_text_kind_given ON desk_text (kind, sorted_at DESC);
CREATE INDEX desk_text_facets ON desk_text USING gin (facets);
CREATE INDEX desk_text_words ON desk_text USING gin (words);

-- What changes them: a draft, how a statement stands in a language, and new facts with what they name. ---------------

CREATE FUNCTION enter_texts_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE version language_version;
BEGIN
  SELECT * INTO version FROM language_version WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.language_version_id ELSE NEW.language_version_id END;
  IF FOUND THEN PERFORM enter_texts(ARRAY[version.statement_id], version.locale); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enter_texts AFTER INSERT OR UPDATE OR DELETE ON draft FOR EACH ROW EXECUTE FUNCTION enter_texts_of_draft();

CREATE FUNCTION enter_texts_of_many() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF current_setting('rostrum.desk_again', TRUE) = 'on' THEN RETURN NULL; END IF;
  IF TG_TABLE_NAME IN ('facts_speaker', 'facts_topic') THEN
    ids := ARRAY(SELECT DISTINCT f.statement_id FROM fresh n JOIN facts f ON f.id = n.facts_id);
  ELSE
    ids := ARRAY(SELECT DISTINCT n.statement_id FROM fresh n);
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM enter_texts(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enter_texts AFTER INSERT ON facts REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION enter_texts_of_many();
CREATE TRIGGER enter_texts AFTER INSERT ON facts_speaker REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_texts_of_many();
CREATE TRIGGER enter_texts AFTER INSERT ON facts_topic REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_texts_of_many();
CREATE TRIGGER enter_texts AFTER INSERT ON desk_entry REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_texts_of_many();
CREATE TRIGGER enter_texts_changed AFTER UPDATE ON desk_entry REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_texts_of_many();
CREATE TRIGGER enter_texts_gone AFTER DELETE ON desk_entry REFERENCING OLD TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_texts_of_many();
-- A correction of a public text leaves its state as it was, but not when it changed.
CREATE FUNCTION enter_texts_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  ids := ARRAY(SELECT DISTINCT n.statement_id FROM fresh n JOIN former o ON o.id = n.id WHERE n.live_edition_id IS DISTINCT FROM o.live_edition_id);
  IF cardinality(ids) > 0 THEN PERFORM enter_texts(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enter_texts AFTER UPDATE ON language_version REFERENCING OLD TABLE AS former NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_texts_of_version();

DROP FUNCTION desk_again();
CREATE FUNCTION desk_again() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  TRUNCATE desk_entry, desk_text;
  -- All at once, not a second time row by row.
  PERFORM set_config('rostrum.desk_again', 'on', TRUE);
  INSERT INTO desk_entry SELECT * FROM desk_now;
  PERFORM set_config('rostrum.desk_again', 'off', TRUE);
  INSERT INTO desk_text (statement_id, locale, ref, kind, role, state, title, title_key, edition, behind, draft_id, head_revision_id,
      scheduled_for, changed_at, sorted_at, year, facets, words)
    SELECT statement_id, locale, ref, kind, role, state, title, title_key, edition, behind, draft_id, head_revision_id,
      scheduled_for, changed_at, sorted_at, year, facets, words FROM desk_text_now;
END $$;
