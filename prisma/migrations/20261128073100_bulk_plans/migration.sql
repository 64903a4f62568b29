-- What a member means to do with many rows at once: exactly which, as they were seen, what would come of each, and what came of it.

CREATE TABLE bulk_plan (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member (id) ON DELETE CASCADE,
  act text NOT NULL,
  terms jsonb NOT NULL,
  leads_back text NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  begun_at timestamptz(3),
  ended_at timestamptz(3)
);
CREATE INDEX bulk_plan_member ON bulk_plan (member_id, made_at DESC, id DESC);
CREATE INDEX bulk_plan_under_way ON bulk_plan (begun_at) WHERE begun_at IS NOT NULL AND ended_at IS NULL;

CREATE TABLE bulk_row (
  plan_id uuid NOT NULL REFERENCES bulk_plan (id) ON DELETE CASCADE,
  number integer NOT NULL,
  statement_id uuid NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  ref text NOT NULL,
  locale text,
  title text NOT NULL,
  draft_id uuid,
  revision_id uuid,
  seen text NOT NULL,
  state text NOT NULL DEFAULT 'unchecked' CONSTRAINT bulk_row_state CHECK (state IN ('unchecked', 'ready', 'impossible', 'done', 'refused')),
  reason text,
  effect jsonb,
  PRIMARY KEY (plan_id, number),
  CONSTRAINT bulk_row_reason CHECK ((state IN ('impossible', 'refused')) = (reason IS NOT NULL))
);
CREATE INDEX bulk_row_open ON bulk_row (plan_id, number) WHERE state IN ('unchecked', 'ready');

-- What was done stays done, and the set is the one that was shown.
CREATE FUNCTION bulk_row_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'state' - 'reason' - 'effect') <> (to_jsonb(OLD) - 'state' - 'reason' - 'effect')
     OR OLD.state IN ('impossible', 'done', 'refused')
     OR (OLD.state = 'unchecked' AND NEW.state NOT IN ('ready', 'impossible'))
     OR (OLD.state = 'ready' AND NEW.state NOT IN ('done', 'refused')) THEN
    RAISE EXCEPTION 'a row of a bulk plan only goes on' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulk_row_goes_on BEFORE UPDATE ON bulk_row FOR EACH ROW EXECUTE FUNCTION bulk_row_goes_on();
