-- A statement that is there twice: one of the two leads to the other, asked for by one member and confirmed by a second.

CREATE TABLE redirect_request (
  id uuid PRIMARY KEY,
  statement_id uuid NOT NULL REFERENCES statement (id),
  to_ref text NOT NULL,
  reasons jsonb NOT NULL CHECK (jsonb_typeof(reasons) = 'object' AND reasons <> '{}'),
  requested_at timestamptz(3) NOT NULL DEFAULT now(),
  requested_by uuid NOT NULL REFERENCES member (id)
);
CREATE INDEX redirect_request_statement ON redirect_request (statement_id, requested_at DESC);
CREATE TRIGGER redirect_request_immutable BEFORE UPDATE OR DELETE ON redirect_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER redirect_request_not_emptied BEFORE TRUNCATE ON redirect_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER redirect_request_leaves_trail AFTER INSERT ON redirect_request DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();

ALTER TABLE withdrawal
  ADD COLUMN redirect_request_id uuid UNIQUE REFERENCES redirect_request (id),
  ADD CONSTRAINT withdrawal_redirected CHECK ((kind = 'redirected') = (redirect_request_id IS NOT NULL));

-- It leads where it was asked to, by a second member, to another statement that is public and leads nowhere itself.
CREATE FUNCTION redirect_needs_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM redirect_request r WHERE r.id = NEW.redirect_request_id AND r.statement_id = NEW.statement_id
      AND r.requested_by <> NEW.by_id AND r.to_ref = NEW.redirect_to_ref) THEN
    RAISE EXCEPTION 'a redirect is confirmed by a second member' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (
    SELECT FROM statement s WHERE s.ref = NEW.redirect_to_ref AND s.id <> NEW.statement_id AND s.published_facts_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM withdrawal w WHERE w.statement_id = s.id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL)) THEN
    RAISE EXCEPTION 'a redirect leads to another statement that is public' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER redirect_needs_two BEFORE INSERT ON withdrawal FOR EACH ROW WHEN (NEW.kind = 'redirected')
  EXECUTE FUNCTION redirect_needs_two();
