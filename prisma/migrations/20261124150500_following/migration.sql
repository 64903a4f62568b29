-- Who is told by mail of what appears. These rows are personal: they stand in schema public, which the reader cannot see, they leave
-- no trail, which could not forget them, and they are deleted when nothing is followed any more.

CREATE TABLE subscriber (
  id uuid PRIMARY KEY,
  address text NOT NULL UNIQUE CHECK (address = lower(address)),
  -- As the subscriber wrote it; mail goes there.
  typed text NOT NULL CHECK (lower(typed) = address),
  -- The language of the mails.
  locale text NOT NULL CHECK (is_locale(locale)),
  -- Mails in a row that the other side refused for good.
  refusals integer NOT NULL DEFAULT 0
);

CREATE TABLE subscription (
  id uuid PRIMARY KEY,
  subscriber_id uuid NOT NULL REFERENCES subscriber ON DELETE CASCADE,
  -- The language it was asked for in, and of its mails once it is confirmed.
  locale text NOT NULL CHECK (is_locale(locale)),
  what text NOT NULL CHECK (what IN ('everything', 'search', 'person', 'topic', 'place', 'event', 'statement', 'appearance')),
  -- A ref; of a search its query in normal form; of an appearance `ref.locale`, as the trail writes it; of everything nothing.
  target text NOT NULL CHECK ((target = '') = (what = 'everything')),
  -- The languages of the texts.
  languages text[] NOT NULL CHECK (cardinality(languages) > 0 AND languages <@ ARRAY['de', 'en', 'es', 'ru', 'fr']),
  wants_typos boolean NOT NULL,
  cadence text NOT NULL CHECK (cadence IN ('each', 'daily')),
  -- SHA-256 of the secret in the mail that asks for confirmation.
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz(3) NOT NULL DEFAULT now(),
  confirmed_at timestamptz(3)
);
CREATE UNIQUE INDEX subscription_once ON subscription (subscriber_id, what, target) WHERE confirmed_at IS NOT NULL;
CREATE INDEX subscription_target ON subscription (what, target) WHERE confirmed_at IS NOT NULL;
CREATE INDEX subscription_unconfirmed ON subscription (asked_at) WHERE confirmed_at IS NULL;
CREATE INDEX subscription_subscriber ON subscription (subscriber_id);

-- One event of the trail for one subscriber, whatever number of subscriptions it is for: one mail.
CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  subscriber_id uuid NOT NULL REFERENCES subscriber ON DELETE CASCADE,
  event bigint NOT NULL,
  subscriptions uuid[] NOT NULL CHECK (cardinality(subscriptions) > 0),
  cadence text NOT NULL CHECK (cadence IN ('each', 'daily')),
  -- SHA-256 of the secret in the mail's links.
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  settled_at timestamptz(3),
  outcome text CHECK (outcome IN ('sent', 'refused', 'obsolete')),
  CHECK ((settled_at IS NULL) = (outcome IS NULL)),
  UNIQUE (subscriber_id, event)
);
CREATE INDEX delivery_daily ON delivery (subscriber_id) WHERE cadence = 'daily' AND settled_at IS NULL;

-- The last act that followers were told of. Every act waits for the trail's lock until the one before it is committed, so entries
-- become visible in the order of their numbers and none is passed over.
CREATE TABLE follow_cursor (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  seq bigint NOT NULL
);
INSERT INTO follow_cursor (seq) SELECT coalesce(max(seq), 0) FROM trail_entry;

CREATE INDEX trail_entry_public ON trail_entry (seq) WHERE act IN ('publish', 'force-publish', 'withdraw', 'restore', 'remove');

-- Wakes the job that tells followers as soon as the act is committed; without followers there is nobody to tell.
CREATE FUNCTION wake_following() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM subscription WHERE confirmed_at IS NOT NULL) THEN
    PERFORM graphile_worker.add_job('tellFollowers', job_key := 'tell-followers');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER trail_entry_wakes_following AFTER INSERT ON trail_entry FOR EACH ROW
  WHEN (NEW.act IN ('publish', 'force-publish', 'withdraw', 'restore', 'remove')) EXECUTE FUNCTION wake_following();

REVOKE ALL ON subscriber, subscription, delivery, follow_cursor FROM PUBLIC;
REVOKE ALL ON FUNCTION wake_following() FROM PUBLIC;
