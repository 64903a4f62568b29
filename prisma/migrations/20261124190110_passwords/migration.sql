-- Links by which a member chooses another password, and when the one at a session last showed who they are.

CREATE TABLE password_reset (
  id uuid PRIMARY KEY,
  member_id uuid NOT NULL REFERENCES member (id),
  token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  asked_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  used_at timestamptz(3)
);
CREATE INDEX password_reset_member ON password_reset (member_id);

ALTER TABLE session ADD COLUMN renewed_at timestamptz(3) NOT NULL DEFAULT now();
