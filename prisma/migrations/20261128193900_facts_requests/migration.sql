-- Facts of a published statement that one member asks for and a second confirms. A document, so that nothing of it is anywhere before.

CREATE TABLE facts_request (
  id uuid PRIMARY KEY,
  statement_id uuid NOT NULL REFERENCES statement (id),
  facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'object'),
  base_facts_id uuid NOT NULL,
  requested_at timestamptz(3) NOT NULL DEFAULT now(),
  requested_by uuid NOT NULL REFERENCES member (id),
  outcome text,
  decided_at timestamptz(3),
  decided_by uuid REFERENCES member (id),
  note text CHECK (note <> ''),
  forced_reason text CHECK (forced_reason <> ''),
  facts_id uuid UNIQUE,
  FOREIGN KEY (base_facts_id, statement_id) REFERENCES facts (id, statement_id),
  FOREIGN KEY (facts_id, statement_id) REFERENCES facts (id, statement_id),
  CONSTRAINT facts_request_outcome CHECK (outcome IN ('confirmed', 'declined', 'taken-back')),
  CONSTRAINT facts_request_decided CHECK (
    (outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)),
  CONSTRAINT facts_request_recorded CHECK ((outcome IS NOT DISTINCT FROM 'confirmed') = (facts_id IS NOT NULL)),
  CONSTRAINT facts_request_declined CHECK (note IS NULL OR outcome IS NOT DISTINCT FROM 'declined'),
  CONSTRAINT facts_request_needs_two CHECK (CASE outcome
    WHEN 'confirmed' THEN (decided_by <> requested_by) = (forced_reason IS NULL)
    WHEN 'declined' THEN decided_by <> requested_by AND forced_reason IS NULL
    WHEN 'taken-back' THEN decided_by = requested_by AND forced_reason IS NULL
    ELSE forced_reason IS NULL END)
);
CREATE UNIQUE INDEX facts_request_one_open ON facts_request (statement_id) WHERE outcome IS NULL;
CREATE INDEX facts_request_statement ON facts_request (statement_id, requested_at DESC);

CREATE FUNCTION facts_request_only_decided() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE decision text[] := ARRAY['outcome', 'decided_at', 'decided_by', 'note', 'forced_reason', 'facts_id'];
BEGIN
  IF TG_OP = 'DELETE' OR OLD.outcome IS NOT NULL OR (to_jsonb(NEW) - decision) <> (to_jsonb(OLD) - decision) THEN
    RAISE EXCEPTION 'a request for facts is never changed, only decided once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER facts_request_only_decided BEFORE UPDATE OR DELETE ON facts_request FOR EACH ROW
  EXECUTE FUNCTION facts_request_only_decided();
CREATE TRIGGER facts_request_not_emptied BEFORE TRUNCATE ON facts_request FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER facts_request_leaves_trail AFTER INSERT OR UPDATE ON facts_request DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();
