-- What is said of a translation's rows: that one is done or reviewed, for exactly the words that have this hash, and which edition
-- of its source it follows where that is another than the draft's. Both end with the draft.

CREATE TABLE row_mark (
  draft_id uuid NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  key text NOT NULL,
  state text NOT NULL CONSTRAINT row_mark_state CHECK (state IN ('done', 'reviewed')),
  text_hash text NOT NULL CONSTRAINT row_mark_hash CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  marked_by uuid NOT NULL REFERENCES member (id),
  marked_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (draft_id, key)
);

CREATE TABLE row_basis (
  draft_id uuid NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  key text NOT NULL,
  edition_id uuid NOT NULL REFERENCES edition (id),
  PRIMARY KEY (draft_id, key)
);

-- The rows of an edition that follow another edition of its source than the edition as a whole does. The hash is of the unit there,
-- empty where it had none.
CREATE TABLE edition_row (
  edition_id uuid NOT NULL REFERENCES edition (id),
  key text NOT NULL,
  source_edition_id uuid NOT NULL REFERENCES edition (id),
  source_hash text NOT NULL CONSTRAINT edition_row_hash CHECK (source_hash ~ '^([0-9a-f]{64})?$'),
  PRIMARY KEY (edition_id, key)
);
CREATE TRIGGER edition_row_immutable BEFORE UPDATE OR DELETE ON edition_row FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_row_not_emptied BEFORE TRUNCATE ON edition_row FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A row follows an edition of the same source as all others: the version that its draft or edition is based on.
CREATE FUNCTION row_follows_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE followed uuid; basis uuid;
BEGIN
  IF TG_TABLE_NAME = 'row_basis' THEN
    followed := NEW.edition_id;
    SELECT based_on_edition_id INTO basis FROM draft WHERE id = NEW.draft_id;
  ELSE
    followed := NEW.source_edition_id;
    SELECT based_on_edition_id INTO basis FROM edition WHERE id = NEW.edition_id;
  END IF;
  IF NOT EXISTS (SELECT FROM edition a JOIN edition b ON b.language_version_id = a.language_version_id AND b.number >= a.number
                 WHERE a.id = basis AND b.id = followed) THEN
    RAISE EXCEPTION 'a row follows its source, not before the edition the whole follows' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER row_basis_follows BEFORE INSERT OR UPDATE ON row_basis FOR EACH ROW EXECUTE FUNCTION row_follows_source();
CREATE TRIGGER edition_row_follows BEFORE INSERT ON edition_row FOR EACH ROW EXECUTE FUNCTION row_follows_source();

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['row_mark', 'row_basis', 'edition_row'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION act_leaves_trail()', name || '_leaves_trail', name);
  END LOOP;
END $$;

CREATE VIEW published.edition_row WITH (security_barrier = true) AS
  SELECT r.edition_id, r.key, r.source_hash
  FROM public.edition_row r
    JOIN public.edition e ON e.id = r.edition_id
    JOIN public.language_version v ON v.id = e.language_version_id
  WHERE NOT EXISTS (
    SELECT FROM public.withdrawal w WHERE w.statement_id = v.statement_id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL);
GRANT SELECT ON published.edition_row TO rostrum_reader;
