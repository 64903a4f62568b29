-- What is said of a passage while it is reviewed, and what became of it. Comments and their answers are never changed: that one is
-- resolved is the newest answer that says so.

CREATE TABLE review_comment (
  id uuid PRIMARY KEY,
  draft_id uuid NOT NULL,
  revision_id uuid NOT NULL REFERENCES revision (id),
  key text NOT NULL,
  -- Of a passage of the segment: a half-open range of UTF-16 code units.
  passage_from integer,
  passage_to integer,
  quoted text NOT NULL,
  text_hash text NOT NULL CONSTRAINT review_comment_hash CHECK (text_hash ~ '^[0-9a-f]{64}$'),
  words text NOT NULL CONSTRAINT review_comment_words CHECK (words <> ''),
  written_by uuid NOT NULL REFERENCES member (id),
  written_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT review_comment_passage CHECK (
    (passage_from IS NULL AND passage_to IS NULL) OR (passage_from >= 0 AND passage_to > passage_from))
);
CREATE INDEX review_comment_draft ON review_comment (draft_id, written_at);

CREATE TABLE comment_answer (
  id uuid PRIMARY KEY,
  comment_id uuid NOT NULL REFERENCES review_comment (id),
  act text NOT NULL CONSTRAINT comment_answer_act CHECK (act IN ('answer', 'resolve', 'reopen')),
  words text CONSTRAINT comment_answer_words CHECK (words <> '' OR (words IS NULL AND act <> 'answer')),
  written_by uuid NOT NULL REFERENCES member (id),
  written_at timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX comment_answer_comment ON comment_answer (comment_id, written_at);

-- How many comments were open when changes were asked for.
ALTER TABLE review_note ADD COLUMN open_comments integer NOT NULL DEFAULT 0;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['review_comment', 'comment_answer'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_immutable', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_not_emptied', name);
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION act_leaves_trail()', name || '_leaves_trail', name);
  END LOOP;
END $$;
