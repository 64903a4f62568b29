-- Who may sign in and do what: invitations, grants that name their giver, members who may not come in any more.

ALTER TABLE member ADD COLUMN deactivated_at timestamptz(3);

ALTER TABLE "grant"
  ADD COLUMN granted_by uuid REFERENCES member (id),
  ADD CONSTRAINT grant_by_another CHECK (granted_by IS DISTINCT FROM member_id),
  ADD CONSTRAINT grant_admin_of_all CHECK (role <> 'admin' OR locale = '*');
CREATE TRIGGER grant_not_rewritten BEFORE UPDATE ON "grant" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE invitation (
  id uuid PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email)),
  name text NOT NULL CHECK (name <> ''),
  locale text NOT NULL CHECK (is_locale(locale)),
  grants jsonb NOT NULL CHECK (jsonb_typeof(grants) = 'array'),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  times_sent integer NOT NULL DEFAULT 1 CHECK (times_sent > 0),
  invited_by uuid NOT NULL REFERENCES member (id),
  invited_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  accepted_at timestamptz(3),
  member_id uuid UNIQUE REFERENCES member (id),
  revoked_at timestamptz(3),
  revoked_by uuid REFERENCES member (id),
  CONSTRAINT invitation_accepted CHECK ((accepted_at IS NULL) = (member_id IS NULL)),
  CONSTRAINT invitation_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  CONSTRAINT invitation_one_end CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX invitation_invited_at ON invitation (invited_at DESC);
CREATE UNIQUE INDEX invitation_one_open ON invitation (email) WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- An invitation ends once, and offers at its end what it offered when it was written.
CREATE FUNCTION invitation_keeps_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.accepted_at IS NOT NULL OR OLD.revoked_at IS NOT NULL
     OR (NEW.id, NEW.email, NEW.grants, NEW.invited_by, NEW.invited_at) IS DISTINCT FROM (OLD.id, OLD.email, OLD.grants, OLD.invited_by, OLD.invited_at) THEN
    RAISE EXCEPTION 'an invitation is accepted or revoked once, and offers what it offered' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_keeps_offer BEFORE UPDATE ON invitation FOR EACH ROW EXECUTE FUNCTION invitation_keeps_offer();
CREATE TRIGGER invitation_kept BEFORE DELETE ON invitation FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Members stay, as what they did does.
CREATE TRIGGER member_kept BEFORE DELETE ON member FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Every change of who may do what is an act.
CREATE CONSTRAINT TRIGGER grant_leaves_trail AFTER INSERT OR DELETE ON "grant" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();
CREATE CONSTRAINT TRIGGER invitation_leaves_trail AFTER INSERT OR UPDATE ON invitation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();
CREATE CONSTRAINT TRIGGER member_standing_leaves_trail AFTER INSERT OR UPDATE OF deactivated_at ON member DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();

-- The last admin who can sign in is not lost. Acts wait for each other at the trail, so that two admins who give up at the same
-- time see each other here.
CREATE FUNCTION an_admin_remains() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'member' THEN
    IF NOT EXISTS (SELECT FROM "grant" WHERE member_id = OLD.id AND role = 'admin') THEN
      RETURN NULL;
    END IF;
  END IF;
  IF NOT EXISTS (
    SELECT FROM "grant" g JOIN member m ON m.id = g.member_id
    WHERE g.role = 'admin' AND m.deactivated_at IS NULL AND EXISTS (SELECT FROM account a WHERE a.member_id = m.id)) THEN
    RAISE EXCEPTION 'the last admin cannot be lost' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER grant_admin_remains AFTER DELETE ON "grant" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.role = 'admin') EXECUTE FUNCTION an_admin_remains();
CREATE CONSTRAINT TRIGGER member_admin_remains AFTER UPDATE OF deactivated_at ON member DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.deactivated_at IS NOT NULL) EXECUTE FUNCTION an_admin_remains();
