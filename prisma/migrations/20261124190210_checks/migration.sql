-- Who took it upon themselves that a finding of a check does not stand in the way of publishing, and why.

CREATE TABLE check_waiver (
  id uuid PRIMARY KEY,
  draft_id uuid NOT NULL,
  revision_id uuid NOT NULL REFERENCES revision (id),
  finding text NOT NULL CONSTRAINT check_waiver_finding CHECK (finding ~ '^[0-9a-f]{64}$'),
  reason text NOT NULL CONSTRAINT check_waiver_reason CHECK (reason <> ''),
  waived_by uuid NOT NULL REFERENCES member (id),
  waived_at timestamptz(3) NOT NULL DEFAULT now(),
  UNIQUE (draft_id, finding)
);
CREATE TRIGGER check_waiver_immutable BEFORE UPDATE OR DELETE ON check_waiver FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER check_waiver_not_emptied BEFORE TRUNCATE ON check_waiver FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER check_waiver_leaves_trail AFTER INSERT OR UPDATE OR DELETE ON check_waiver DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();
