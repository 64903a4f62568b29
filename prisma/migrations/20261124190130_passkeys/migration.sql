-- Passkeys: public keys (WebAuthn) by which members sign in without a password.

CREATE TABLE passkey (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text,
  public_key text NOT NULL,
  member_id uuid NOT NULL REFERENCES member (id),
  credential_id text NOT NULL UNIQUE,
  counter double precision NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  aaguid text
);
CREATE INDEX passkey_member ON passkey (member_id);
