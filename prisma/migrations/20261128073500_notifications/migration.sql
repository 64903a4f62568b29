-- What members are told of: each act of the trail once for each member and language version whom it concerns. These rows are nobody's
-- record: they are derived from the trail, leave no trail themselves, are forgotten after a while, and refer to nothing, so that telling
-- waits for nobody's act.

CREATE TABLE notification (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member_id uuid NOT NULL,
  -- The act.
  seq bigint NOT NULL,
  kind text NOT NULL,
  statement_id uuid,
  -- The language version that it is about, which is not always the one of the act.
  locale text NOT NULL CHECK (locale = '' OR is_locale(locale)),
  -- What the member must hold to be shown it: `role:locale`, or `desk` for any grant at all.
  needs text[] NOT NULL,
  at timestamptz(3) NOT NULL,
  read_at timestamptz(3),
  -- How it is still to be mailed.
  mail text CHECK (mail IN ('each', 'daily')),
  mailed_at timestamptz(3),
  CHECK (mail IS NULL OR mailed_at IS NULL),
  UNIQUE (member_id, seq, locale)
);
CREATE INDEX notification_newest ON notification (member_id, id DESC);
CREATE INDEX notification_unread ON notification (member_id, id DESC) INCLUDE (needs) WHERE read_at IS NULL;
CREATE INDEX notification_to_mail ON notification (member_id, at) WHERE mail IS NOT NULL;
CREATE INDEX notification_read ON notification (read_at) WHERE read_at IS NOT NULL;
CREATE INDEX notification_oldest ON notification (at);

-- What a member wants by mail where it is not the usual: a cadence a kind; when the mail of the day goes out, by which clock.
CREATE TABLE mail_choice (
  member_id uuid PRIMARY KEY REFERENCES member ON DELETE CASCADE,
  cadences jsonb NOT NULL CHECK (jsonb_typeof(cadences) = 'object'),
  time_zone text NOT NULL,
  hour integer NOT NULL CHECK (hour BETWEEN 0 AND 23)
);

-- The last act that members were told of. Acts become visible in the order of their numbers, so none is passed over.
CREATE TABLE notification_cursor (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL
);
INSERT INTO notification_cursor (seq) SELECT coalesce(max(seq), 0) FROM trail_entry;

REVOKE ALL ON notification, mail_choice, notification_cursor FROM PUBLIC;
