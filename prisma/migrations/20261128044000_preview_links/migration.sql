-- Links by which one named person outside reads a draft before it is public. Of the link's secret there is only a hash; of who opened
-- it only how often and when last.

CREATE TABLE preview_link (
  id uuid PRIMARY KEY,
  language_version_id uuid NOT NULL REFERENCES language_version (id),
  -- No reference: the link outlives its draft, to say what became of it.
  draft_id uuid NOT NULL,
  -- Absent: the text as it is when the link is opened.
  revision_id uuid,
  recipient text NOT NULL CHECK (recipient <> ''),
  locale text NOT NULL CHECK (is_locale(locale)),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  is_mailed boolean NOT NULL,
  made_by uuid NOT NULL REFERENCES member (id),
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  times_opened integer NOT NULL DEFAULT 0 CHECK (times_opened >= 0),
  last_opened_at timestamptz(3),
  revoked_at timestamptz(3),
  revoked_by uuid REFERENCES member (id),
  FOREIGN KEY (revision_id, language_version_id) REFERENCES revision (id, language_version_id),
  CONSTRAINT preview_link_days CHECK (expires_at > made_at AND expires_at <= made_at + interval '30 days 1 minute'),
  CONSTRAINT preview_link_opened CHECK ((times_opened = 0) = (last_opened_at IS NULL)),
  CONSTRAINT preview_link_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX preview_link_version ON preview_link (language_version_id, id DESC);

-- A link opens what it was made for, until it ends, and ends once.
CREATE FUNCTION preview_link_keeps_terms() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE counts text[] := ARRAY['times_opened', 'last_opened_at', 'revoked_at', 'revoked_by'];
BEGIN
  IF (to_jsonb(NEW) - counts) <> (to_jsonb(OLD) - counts) OR NEW.times_opened < OLD.times_opened
     OR (OLD.revoked_at IS NOT NULL AND (NEW.revoked_at, NEW.revoked_by) IS DISTINCT FROM (OLD.revoked_at, OLD.revoked_by)) THEN
    RAISE EXCEPTION 'a preview link is counted and revoked, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER preview_link_keeps_terms BEFORE UPDATE ON preview_link FOR EACH ROW EXECUTE FUNCTION preview_link_keeps_terms();
CREATE TRIGGER preview_link_kept BEFORE DELETE ON preview_link FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Making and revoking are acts; opening is counted and no act.
CREATE CONSTRAINT TRIGGER preview_link_leaves_trail AFTER INSERT OR UPDATE OF revoked_at ON preview_link DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();
