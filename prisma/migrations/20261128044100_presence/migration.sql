-- Who has a draft open, one row a tab. It is true for less than a minute and no act: it leaves no trail, is written to no log that is
-- replayed, and refers to nothing, so that being there waits for nobody's act.

CREATE UNLOGGED TABLE presence (
  member_id uuid NOT NULL,
  tab uuid NOT NULL,
  statement_id uuid NOT NULL,
  locale text NOT NULL CHECK (is_locale(locale)),
  segment text,
  since timestamptz(3) NOT NULL DEFAULT now(),
  seen_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (member_id, tab)
);
CREATE INDEX presence_statement ON presence (statement_id, seen_at);
