-- What changed, for every node's cache. The transaction that changes what the public sees writes the tags of it here, by trigger,
-- so that no act can forget; the notification only wakes the nodes, the table is the truth. In the words of archive/freshness/tag.ts.

CREATE TABLE published.freshness (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Ids are given before commit and so become visible out of order; nodes read on by transaction instead.
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz(3) NOT NULL DEFAULT now(),
  tags text[] NOT NULL CHECK (cardinality(tags) > 0)
);
CREATE INDEX freshness_xid ON published.freshness (xid);
CREATE INDEX freshness_at ON published.freshness (at);
GRANT SELECT ON published.freshness TO rostrum_reader;

-- Writes tags once a transaction and wakes the nodes when it commits.
CREATE FUNCTION published.touch(touched text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(touched) = 0 THEN RETURN; END IF;
  IF EXISTS (SELECT FROM published.freshness f WHERE f.xid = pg_current_xact_id() AND f.tags @> touched) THEN RETURN; END IF;
  INSERT INTO published.freshness (tags) VALUES (touched);
  PERFORM pg_notify('rostrum_freshness', '');
END $$;

-- A language got another live edition.
CREATE FUNCTION published.touch_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.touch(ARRAY(
    SELECT DISTINCT unnest(ARRAY['statement:' || s.ref, 'statements', 'feed:' || after.locale])
    FROM after JOIN before USING (id) JOIN public.statement s ON s.id = after.statement_id
    WHERE (after.live_edition_id, after.role) IS DISTINCT FROM (before.live_edition_id, before.role)));
  RETURN NULL;
END $$;
CREATE TRIGGER touch_versions AFTER UPDATE ON language_version REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_versions();

-- A statement, its lists and the feeds of every language it can be read in.
CREATE FUNCTION published.tags_of(ids uuid[]) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT ARRAY(
    SELECT DISTINCT unnest(ARRAY['statement:' || s.ref, 'statements'] || ARRAY(
      SELECT 'feed:' || v.locale FROM public.language_version v WHERE v.statement_id = s.id AND v.live_edition_id IS NOT NULL))
    FROM public.statement s WHERE s.id = ANY (ids))
$$;

CREATE FUNCTION published.touch_statements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.touch(published.tags_of(ARRAY(
    SELECT id FROM after JOIN before USING (id)
    WHERE (after.published_facts_id, after.kind, after.original_locale)
      IS DISTINCT FROM (before.published_facts_id, before.kind, before.original_locale))));
  RETURN NULL;
END $$;
CREATE TRIGGER touch_statements AFTER UPDATE ON statement REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_statements();

-- Withdrawn, removed, redirected or restored.
CREATE FUNCTION published.touch_withdrawals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.touch(published.tags_of(ARRAY(SELECT statement_id FROM after)));
  RETURN NULL;
END $$;
CREATE TRIGGER touch_withdrawals AFTER INSERT ON withdrawal REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_withdrawals();
CREATE TRIGGER touch_revoked AFTER UPDATE ON withdrawal REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_withdrawals();

-- A name that the public sees.
CREATE FUNCTION published.touch_label() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  noun uuid := (to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0])::uuid;
  is_public boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM published.%I WHERE %I = $1)', TG_TABLE_NAME, TG_ARGV[0]) INTO is_public USING noun;
  IF is_public OR TG_OP = 'DELETE' THEN PERFORM published.touch(ARRAY['labels']); END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['person', 'office', 'place', 'event', 'topic'] LOOP
    EXECUTE format('CREATE TRIGGER touch_label AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION published.touch_label(%L)',
      noun || '_label', noun || '_id');
  END LOOP;
END $$;

CREATE FUNCTION published.touch_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.touch(ARRAY['labels']);
  RETURN NULL;
END $$;
CREATE TRIGGER touch_member AFTER UPDATE OF name ON member FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name)
  EXECUTE FUNCTION published.touch_member();

REVOKE ALL ON FUNCTION published.touch(text[]), published.tags_of(uuid[]) FROM PUBLIC;
