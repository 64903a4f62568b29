-- How each statement stands in each language: one row a statement and language, kept by triggers, so that the desk's queue and board
-- read a page of rows from an index however large the archive is.

-- Decisions against a translation ---------------------------------------------------------------------------------

-- That a language will not get a statement, or not its newest edition, and why. In force until somebody takes it back; against
-- catching up it holds for the edition of the source that it was decided on, and no further.
CREATE TABLE decision_against (
  id uuid PRIMARY KEY,
  statement_id uuid NOT NULL REFERENCES statement (id),
  locale text NOT NULL CONSTRAINT decision_against_locale CHECK (is_locale(locale)),
  reason text NOT NULL CONSTRAINT decision_against_reason CHECK (reason <> ''),
  source_edition_id uuid NOT NULL REFERENCES edition (id),
  decided_at timestamptz(3) NOT NULL DEFAULT now(),
  decided_by uuid NOT NULL REFERENCES member (id),
  revoked_at timestamptz(3),
  revoked_by uuid REFERENCES member (id),
  CONSTRAINT decision_against_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE UNIQUE INDEX decision_against_one_in_force ON decision_against (statement_id, locale) WHERE revoked_at IS NULL;

CREATE FUNCTION decision_only_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL
     OR (to_jsonb(NEW) - 'revoked_at' - 'revoked_by') <> (to_jsonb(OLD) - 'revoked_at' - 'revoked_by') THEN
    RAISE EXCEPTION 'a decision is never changed, only revoked once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_only_revoked BEFORE UPDATE OR DELETE ON decision_against FOR EACH ROW EXECUTE FUNCTION decision_only_revoked();
CREATE CONSTRAINT TRIGGER decision_against_leaves_trail AFTER INSERT OR UPDATE OR DELETE ON decision_against
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();

-- How far a translation follows its source ------------------------------------------------------------------------

-- The units of an edition: its title, its lead, and of each segment's key all parts in their order.
CREATE FUNCTION units_of(edition_id uuid) RETURNS TABLE (key text, content jsonb) LANGUAGE sql STABLE AS $$
  SELECT 'title', to_jsonb(e.title) FROM edition e WHERE e.id = edition_id
  UNION ALL SELECT 'lead', to_jsonb(e.lead) FROM edition e WHERE e.id = edition_id AND e.lead <> ''
  UNION ALL SELECT regexp_replace(segment ->> 'key', '-[0-9]+$', ''), jsonb_agg(segment - 'key' ORDER BY place, part)
    FROM edition e, jsonb_array_elements(e.blocks) WITH ORDINALITY b (block, place),
      jsonb_array_elements(CASE block ->> 'type' WHEN 'turn' THEN block -> 'segments' ELSE jsonb_build_array(block) END)
        WITH ORDINALITY s (segment, part)
    WHERE e.id = edition_id GROUP BY 1
$$;

-- How many units of the source read differently from what an edition follows, row by row.
CREATE FUNCTION units_behind(follower uuid) RETURNS integer LANGUAGE sql STABLE AS $$
  WITH course AS (
    SELECT e.based_on_edition_id AS basis, v.live_edition_id AS current
    FROM edition e JOIN edition b ON b.id = e.based_on_edition_id JOIN language_version v ON v.id = b.language_version_id
    WHERE e.id = follower),
  rows AS (SELECT r.key, r.source_edition_id FROM edition_row r WHERE r.edition_id = follower),
  confirmed AS (
    SELECT r.key, u.content FROM rows r LEFT JOIN (
      SELECT d.source_edition_id, u.key, u.content
      FROM (SELECT DISTINCT source_edition_id FROM rows) d CROSS JOIN LATERAL units_of(d.source_edition_id) u) u USING (source_edition_id, key)),
  followed AS (
    SELECT key, content FROM confirmed
    UNION ALL SELECT u.key, u.content FROM course CROSS JOIN LATERAL units_of(course.basis) u
      WHERE NOT EXISTS (SELECT FROM confirmed c WHERE c.key = u.key))
  SELECT count(*)::int
  FROM followed f FULL JOIN (SELECT u.key, u.content FROM course CROSS JOIN LATERAL units_of(course.current) u) now USING (key)
  WHERE f.content IS DISTINCT FROM now.content
$$;

-- How everything stands, worked out from what it derives from ------------------------------------------------------

-- importance: what the source's changes since are called, the gravest first, and in how many languages the statement is public.
CREATE VIEW desk_now AS
SELECT s.id AS statement_id, l.locale, s.ref, s.kind,
  coalesce(f.delivered_at, '0001-01-01Z') AS sorted_at,
  extract(year FROM f.delivered_at AT TIME ZONE f.time_zone)::int AS year,
  v.role, coalesce(nullif(r.title, ''), e.title) AS title,
  coalesce(e.number, 0) AS edition, follows.behind, coalesce(c.id, source.live_edition_id) AS source_edition_id,
  d.id AS draft_id, d.scheduled_for, stands.state,
  CASE stands.state
    WHEN 'withdrawn' THEN w.at WHEN 'removed' THEN w.at
    WHEN 'draft' THEN d.started_at WHEN 'in-review' THEN d.updated_at WHEN 'approved' THEN d.updated_at WHEN 'scheduled' THEN d.updated_at
    WHEN 'not-planned' THEN p.decided_at
    WHEN 'behind' THEN newer.since
    WHEN 'missing' THEN (SELECT n.published_at FROM edition n WHERE n.language_version_id = source.id AND n.number = 1)
    WHEN 'published' THEN e.published_at
    ELSE s.created_at END AS since,
  (CASE WHEN follows.behind > 0 THEN 10 * coalesce(newer.gravity, 0) ELSE 0 END
    + (SELECT count(*) FROM language_version o WHERE o.statement_id = s.id AND o.live_edition_id IS NOT NULL))::int AS importance
FROM statement s
  CROSS JOIN (VALUES ('de'), ('en'), ('es'), ('ru'), ('fr')) l (locale)
  LEFT JOIN LATERAL (SELECT n.delivered_at, n.time_zone FROM facts n WHERE n.statement_id = s.id ORDER BY n.number DESC LIMIT 1) f ON TRUE
  LEFT JOIN LATERAL (SELECT o.id, o.live_edition_id FROM language_version o WHERE o.statement_id = s.id
    ORDER BY o.role = 'original' DESC, o.created_at, o.id LIMIT 1) source ON TRUE
  LEFT JOIN withdrawal w ON w.statement_id = s.id AND w.revoked_at IS NULL
  LEFT JOIN language_version v ON v.statement_id = s.id AND v.locale = l.locale
  LEFT JOIN draft d ON d.language_version_id = v.id
  LEFT JOIN revision r ON r.id = d.head_revision_id
  LEFT JOIN edition e ON e.id = v.live_edition_id
  LEFT JOIN edition b ON b.id = e.based_on_edition_id
  LEFT JOIN language_version followed ON followed.id = b.language_version_id
  LEFT JOIN edition c ON c.id = followed.live_edition_id
  LEFT JOIN decision_against p ON p.statement_id = s.id AND p.locale = l.locale AND p.revoked_at IS NULL
  CROSS JOIN LATERAL (SELECT CASE WHEN c.id <> b.id THEN units_behind(e.id) ELSE 0 END AS behind) follows
  LEFT JOIN LATERAL (
    SELECT min(n.published_at) AS since, max(CASE n.change_class WHEN 'legal' THEN 4 WHEN 'factual' THEN 3 WHEN 'translation' THEN 2 ELSE 1 END) AS gravity
    FROM edition n WHERE n.language_version_id = followed.id AND n.number > b.number) newer ON follows.behind > 0
  CROSS JOIN LATERAL (SELECT CASE
    WHEN w.kind IS NOT NULL AND e.id IS NULL AND d.id IS NULL THEN 'none'
    WHEN w.kind = 'withdrawn' THEN 'withdrawn'
    WHEN w.kind IS NOT NULL THEN 'removed'
    WHEN d.id IS NOT NULL THEN d.state
    WHEN e.id IS NOT NULL AND follows.behind = 0 THEN 'published'
    WHEN e.id IS NOT NULL THEN CASE WHEN p.source_edition_id = c.id THEN 'not-planned' ELSE 'behind' END
    WHEN source.live_edition_id IS NULL OR l.locale = s.original_locale THEN 'none'
    WHEN p.id IS NOT NULL THEN 'not-planned'
    ELSE 'missing' END AS state) stands
WHERE EXISTS (SELECT FROM language_version x JOIN revision y ON y.language_version_id = x.id WHERE x.statement_id = s.id);

CREATE TABLE desk_entry (
  statement_id uuid NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  locale text NOT NULL,
  ref text NOT NULL,
  kind text NOT NULL,
  sorted_at timestamptz(3) NOT NULL,
  year integer,
  role text,
  title text,
  edition integer NOT NULL,
  behind integer NOT NULL,
  source_edition_id uuid,
  draft_id uuid,
  scheduled_for timestamptz(3),
  state text NOT NULL CONSTRAINT desk_entry_state CHECK (state IN ('none', 'missing', 'draft', 'in-review', 'approved', 'scheduled',
    'published', 'behind', 'withdrawn', 'removed', 'not-planned')),
  since timestamptz(3) NOT NULL,
  importance integer NOT NULL,
  PRIMARY KEY (statement_id, locale)
);

-- Works the rows of some statements out again; of one language where it is given. Who changes a statement in another transaction
-- waits, and sees what this one did.
CREATE FUNCTION enter_desk(ids uuid[], language text DEFAULT NULL) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM statement s WHERE s.id = ANY (ids) ORDER BY s.id FOR NO KEY UPDATE;
  IF language IS NULL THEN
    DELETE FROM desk_entry x WHERE x.statement_id = ANY (ids)
      AND NOT EXISTS (SELECT FROM desk_now n WHERE n.statement_id = x.statement_id AND n.locale = x.locale);
  END IF;
  INSERT INTO desk_entry AS x SELECT * FROM desk_now n WHERE n.statement_id = ANY (ids) AND (language IS NULL OR n.locale = language)
  ON CONFLICT (statement_id, locale) DO UPDATE SET
    ref = excluded.ref, kind = excluded.kind, sorted_at = excluded.sorted_at, year = excluded.year, role = excluded.role,
    title = excluded.title, edition = excluded.edition, behind = excluded.behind, source_edition_id = excluded.source_edition_id,
    draft_id = excluded.draft_id, scheduled_for = excluded.scheduled_for, state = excluded.state, since = excluded.since,
    importance = excluded.importance
    WHERE x IS DISTINCT FROM excluded;
END $$;

-- All of them again, when rows were written past the triggers.
CREATE FUNCTION desk_again() RETURNS void LANGUAGE sql AS $$
  TRUNCATE desk_entry;
  INSERT INTO desk_entry SELECT * FROM desk_now;
$$;
SELECT desk_again();

-- By when it was given, for the board; by how long it waits and how much it matters, for the queue; by words.
CREATE INDEX desk_entry_given ON desk_entry (locale, sorted_at DESC, ref DESC);
CREATE INDEX desk_entry_stands ON desk_entry (locale, state, sorted_at DESC, ref DESC);
CREATE INDEX desk_entry_kind ON desk_entry (locale, kind, sorted_at DESC, ref DESC);
CREATE INDEX desk_entry_stands_kind ON desk_entry (locale, state, kind, sorted_at DESC, ref DESC);
CREATE INDEX desk_entry_drafts ON desk_entry (locale, sorted_at DESC, ref DESC) WHERE draft_id IS NOT NULL;
CREATE INDEX desk_entry_waiting ON desk_entry (locale, state, since, ref);
CREATE INDEX desk_entry_important ON desk_entry (locale, state, importance DESC, sorted_at DESC, ref DESC);
CREATE INDEX desk_entry_words ON desk_entry USING gin (title published.gin_trgm_ops);

-- What changes them ------------------------------------------------------------------------------------------------

CREATE FUNCTION enter_desk_of_many() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_TABLE_NAME = 'edition_row' THEN
    ids := ARRAY(SELECT DISTINCT v.statement_id FROM fresh n JOIN edition e ON e.id = n.edition_id
      JOIN language_version v ON v.id = e.language_version_id);
  ELSE
    ids := ARRAY(SELECT DISTINCT n.statement_id FROM fresh n);
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM enter_desk(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enter_desk AFTER INSERT ON language_version REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_desk_of_many();
CREATE TRIGGER enter_desk AFTER INSERT ON facts REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_desk_of_many();
CREATE TRIGGER enter_desk AFTER INSERT ON edition_row REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_desk_of_many();

CREATE FUNCTION enter_desk_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[];
BEGIN
  IF TG_TABLE_NAME = 'statement' THEN
    ids := ARRAY(SELECT n.id FROM fresh n JOIN former o ON o.id = n.id
      WHERE (n.kind, n.original_locale, n.created_at) IS DISTINCT FROM (o.kind, o.original_locale, o.created_at));
  ELSE
    ids := ARRAY(SELECT DISTINCT n.statement_id FROM fresh n JOIN former o ON o.id = n.id
      WHERE (n.live_edition_id, n.role, n.created_at) IS DISTINCT FROM (o.live_edition_id, o.role, o.created_at));
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM enter_desk(ids); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enter_desk_changed AFTER UPDATE ON statement REFERENCING OLD TABLE AS former NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_desk_of_changed();
CREATE TRIGGER enter_desk_changed AFTER UPDATE ON language_version REFERENCING OLD TABLE AS former NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION enter_desk_of_changed();

CREATE FUNCTION enter_desk_of_one() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM enter_desk(ARRAY[CASE TG_OP WHEN 'DELETE' THEN OLD.statement_id ELSE NEW.statement_id END]);
  RETURN NULL;
END $$;
CREATE TRIGGER enter_desk_gone AFTER DELETE ON language_version FOR EACH ROW EXECUTE FUNCTION enter_desk_of_one();
CREATE TRIGGER enter_desk AFTER INSERT OR UPDATE ON withdrawal FOR EACH ROW EXECUTE FUNCTION enter_desk_of_one();
CREATE TRIGGER enter_desk AFTER INSERT OR UPDATE ON decision_against FOR EACH ROW EXECUTE FUNCTION enter_desk_of_one();

-- A save concerns its own language alone.
CREATE FUNCTION enter_desk_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE version language_version;
BEGIN
  SELECT * INTO version FROM language_version WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.language_version_id ELSE NEW.language_version_id END;
  IF FOUND THEN
    PERFORM enter_desk(ARRAY[version.statement_id], CASE TG_OP WHEN 'UPDATE' THEN version.locale END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER enter_desk AFTER INSERT OR UPDATE OR DELETE ON draft FOR EACH ROW EXECUTE FUNCTION enter_desk_of_draft();
