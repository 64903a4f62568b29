-- The laws of the data: what no code above the database can break by an oversight.

-- Words that columns may hold --------------------------------------------------------------------------

CREATE FUNCTION is_locale(value text) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT value IN ('de', 'en', 'es', 'ru', 'fr') $$;

ALTER TABLE statement
  ADD CONSTRAINT statement_ref_form CHECK (ref ~ '^[0-9a-hjkmnp-tv-z]{6}$'),
  ADD CONSTRAINT statement_kind CHECK (kind IN (
    'statement', 'speech', 'press-conference', 'interview', 'message', 'declaration', 'press-release', 'announcement',
    'news', 'newsletter', 'event', 'debate', 'transcript', 'security-advisory', 'legal-notice', 'document')),
  ADD CONSTRAINT statement_original CHECK (is_locale(original_locale));
ALTER TABLE facts
  ADD CONSTRAINT facts_precision CHECK (precision IN ('minute', 'day', 'month', 'year', 'unknown')),
  ADD CONSTRAINT facts_dated CHECK ((delivered_at IS NULL) = (precision = 'unknown')),
  ADD CONSTRAINT facts_number CHECK (number > 0);
ALTER TABLE language_version
  ADD CONSTRAINT language_version_locale CHECK (is_locale(locale)),
  ADD CONSTRAINT language_version_role CHECK (role IN ('original', 'authentic', 'translation'));
CREATE UNIQUE INDEX language_version_one_original ON language_version (statement_id) WHERE role = 'original';
ALTER TABLE draft
  ADD CONSTRAINT draft_state CHECK (state IN ('draft', 'in-review', 'approved', 'scheduled')),
  ADD CONSTRAINT draft_scheduled CHECK ((state = 'scheduled') = (scheduled_for IS NOT NULL)),
  ADD CONSTRAINT draft_change_class CHECK (change_class IN ('typo', 'factual', 'translation', 'legal'));
ALTER TABLE edition
  ADD CONSTRAINT edition_number CHECK (number > 0),
  ADD CONSTRAINT edition_title CHECK (title <> ''),
  ADD CONSTRAINT edition_slug CHECK (slug <> '' AND slug !~ '[/?#[:space:]]'),
  ADD CONSTRAINT edition_change_class CHECK (change_class IN ('typo', 'factual', 'translation', 'legal')),
  ADD CONSTRAINT edition_change_noted CHECK (number = 1 OR (change_class IS NOT NULL AND change_note <> '')),
  ADD CONSTRAINT edition_via CHECK (
    (via = 'approval' AND approved_by IS NOT NULL AND forced_reason IS NULL)
    OR (via = 'force' AND approved_by IS NULL AND forced_reason <> '')
    OR (via = 'import' AND approved_by IS NULL AND forced_reason IS NULL)),
  ADD CONSTRAINT edition_hash CHECK (hash ~ '^[0-9a-f]{64}$');
ALTER TABLE withdrawal
  ADD CONSTRAINT withdrawal_kind CHECK (kind IN ('withdrawn', 'removed', 'redirected')),
  ADD CONSTRAINT withdrawal_redirect CHECK ((kind = 'redirected') = (redirect_to_ref IS NOT NULL)),
  ADD CONSTRAINT withdrawal_reasons CHECK (jsonb_typeof(reasons) = 'object' AND reasons <> '{}'),
  ADD CONSTRAINT withdrawal_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
  ADD CONSTRAINT withdrawal_removal CHECK ((kind = 'removed') = (removal_request_id IS NOT NULL));
CREATE UNIQUE INDEX withdrawal_one_in_force ON withdrawal (statement_id) WHERE revoked_at IS NULL;
ALTER TABLE "grant"
  ADD CONSTRAINT grant_role CHECK (role IN ('author', 'translator', 'reviewer', 'publisher', 'force-publisher', 'admin')),
  ADD CONSTRAINT grant_locale CHECK (locale = '*' OR is_locale(locale));
ALTER TABLE member
  ADD CONSTRAINT member_locale CHECK (is_locale(locale)),
  ADD CONSTRAINT member_email CHECK (email = lower(email));
CREATE INDEX facts_place ON facts (place_id);
CREATE INDEX facts_event ON facts (event_id);
CREATE INDEX facts_speaker_person ON facts_speaker (person_id);
CREATE INDEX facts_topic_topic ON facts_topic (topic_id);

-- Pointers stay inside their own statement and language --------------------------------------------------

ALTER TABLE statement ADD CONSTRAINT statement_published_facts_own
  FOREIGN KEY (published_facts_id, id) REFERENCES facts (id, statement_id);
ALTER TABLE language_version ADD CONSTRAINT language_version_live_edition_own
  FOREIGN KEY (live_edition_id, id) REFERENCES edition (id, language_version_id);
ALTER TABLE draft ADD CONSTRAINT draft_head_own
  FOREIGN KEY (head_revision_id, language_version_id) REFERENCES revision (id, language_version_id);
ALTER TABLE edition ADD CONSTRAINT edition_revision_own
  FOREIGN KEY (revision_id, language_version_id) REFERENCES revision (id, language_version_id);
ALTER TABLE facts_speaker ADD CONSTRAINT facts_speaker_office_of_person
  FOREIGN KEY (office_id, person_id) REFERENCES office (id, person_id);

-- A key stands once in a text (law 8) ----------------------------------------------------------------------

CREATE FUNCTION keys_are_unique(blocks jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT count(*) = count(DISTINCT key) AND bool_and(key ~ '^[a-z][a-z0-9]{2,23}(-[0-9]{1,3})?$' AND key NOT IN ('title', 'lead')) IS NOT FALSE
  FROM (
    SELECT b ->> 'key' AS key FROM jsonb_array_elements(blocks) b
    UNION ALL
    SELECT s ->> 'key' FROM jsonb_array_elements(blocks) b, jsonb_array_elements(b -> 'segments') s
      WHERE b ->> 'type' = 'turn'
  ) keys
$$;
ALTER TABLE revision
  ADD CONSTRAINT revision_blocks CHECK (jsonb_typeof(blocks) = 'array' AND keys_are_unique(blocks)),
  ADD CONSTRAINT revision_hash CHECK (hash ~ '^[0-9a-f]{64}$');

-- What was published, approved, written or recorded stays as it was (law 2) --------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: its rows are immutable', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['edition', 'revision', 'approval', 'facts', 'facts_speaker', 'facts_topic', 'trail_entry',
                              'second_look', 'removal_request', 'review_note', 'imported_statement'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_immutable', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_not_emptied', name);
  END LOOP;
END $$;

CREATE FUNCTION statement_keeps_identity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.published_facts_id IS NOT NULL THEN
      RAISE EXCEPTION 'statement % was published and cannot be deleted', OLD.ref USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.ref <> OLD.ref OR NEW.id <> OLD.id OR (OLD.published_facts_id IS NOT NULL AND NEW.published_facts_id IS NULL) THEN
    RAISE EXCEPTION 'statement % keeps its ref and its published facts', OLD.ref USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER statement_keeps_identity BEFORE UPDATE OR DELETE ON statement FOR EACH ROW EXECUTE FUNCTION statement_keeps_identity();

CREATE FUNCTION withdrawal_only_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL
     OR (to_jsonb(NEW) - 'revoked_at' - 'revoked_by') <> (to_jsonb(OLD) - 'revoked_at' - 'revoked_by') THEN
    RAISE EXCEPTION 'a withdrawal is never changed, only revoked once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER withdrawal_only_revoked BEFORE UPDATE OR DELETE ON withdrawal FOR EACH ROW EXECUTE FUNCTION withdrawal_only_revoked();

CREATE FUNCTION removal_needs_two() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.removal_request_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM removal_request r WHERE r.id = NEW.removal_request_id AND r.statement_id = NEW.statement_id AND r.requested_by <> NEW.by_id) THEN
    RAISE EXCEPTION 'a removal is confirmed by a second member' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER removal_needs_two BEFORE INSERT ON withdrawal FOR EACH ROW EXECUTE FUNCTION removal_needs_two();

-- Editions follow one another, with the approved words and no others (laws 1, 5) -----------------------------

CREATE FUNCTION edition_follows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  previous edition;
  source revision;
BEGIN
  SELECT * INTO previous FROM edition WHERE language_version_id = NEW.language_version_id ORDER BY number DESC LIMIT 1;
  IF NEW.number <> coalesce(previous.number, 0) + 1 OR NEW.previous_hash IS DISTINCT FROM previous.hash THEN
    RAISE EXCEPTION 'edition % does not follow edition %', NEW.number, coalesce(previous.number, 0) USING ERRCODE = 'check_violation';
  END IF;
  SELECT * INTO source FROM revision WHERE id = NEW.revision_id;
  IF (source.title, source.lead, source.blocks) IS DISTINCT FROM (NEW.title, NEW.lead, NEW.blocks) THEN
    RAISE EXCEPTION 'an edition holds the words of its revision' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.via = 'approval' AND (
    NOT EXISTS (SELECT FROM approval WHERE revision_id = NEW.revision_id AND member_id = NEW.approved_by)
    OR EXISTS (SELECT FROM revision WHERE draft_id = source.draft_id AND author_id = NEW.approved_by)) THEN
    RAISE EXCEPTION 'revision % is not approved by a second pair of eyes', NEW.revision_id USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.based_on_edition_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM edition basis
      JOIN language_version source_version ON source_version.id = basis.language_version_id
      JOIN language_version own ON own.id = NEW.language_version_id
      WHERE basis.id = NEW.based_on_edition_id AND own.statement_id = source_version.statement_id AND own.id <> source_version.id) THEN
    RAISE EXCEPTION 'a translation follows an edition of its own statement' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT FROM statement s JOIN language_version v ON v.statement_id = s.id
             WHERE v.id = NEW.language_version_id AND s.embargo_until > now()) THEN
    RAISE EXCEPTION 'the statement is under embargo' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER edition_follows BEFORE INSERT ON edition FOR EACH ROW EXECUTE FUNCTION edition_follows();

CREATE FUNCTION approval_is_second_pair() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM revision WHERE draft_id = NEW.draft_id AND author_id = NEW.member_id)
     OR NOT EXISTS (SELECT FROM draft WHERE id = NEW.draft_id AND head_revision_id = NEW.revision_id) THEN
    RAISE EXCEPTION 'an approval holds the newest revision, by someone who wrote none of it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER approval_is_second_pair BEFORE INSERT ON approval FOR EACH ROW EXECUTE FUNCTION approval_is_second_pair();

CREATE FUNCTION draft_keystroke_voids() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.language_version_id <> OLD.language_version_id THEN
    RAISE EXCEPTION 'a draft stays in its language version' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.head_revision_id <> OLD.head_revision_id AND NEW.state IN ('approved', 'scheduled') THEN
    RAISE EXCEPTION 'a new revision voids the approval' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state IN ('approved', 'scheduled') AND NOT EXISTS (SELECT FROM approval WHERE revision_id = NEW.head_revision_id) THEN
    RAISE EXCEPTION 'the newest revision is not approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_keystroke_voids BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION draft_keystroke_voids();

CREATE FUNCTION version_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.live_edition_id IS NOT NULL THEN
      RAISE EXCEPTION 'a published language version cannot be deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.statement_id <> OLD.statement_id OR NEW.locale <> OLD.locale
     OR (OLD.live_edition_id IS NOT NULL AND OLD.live_edition_id IS DISTINCT FROM NEW.live_edition_id AND NOT EXISTS (
       SELECT FROM edition old_one, edition new_one
       WHERE old_one.id = OLD.live_edition_id AND new_one.id = NEW.live_edition_id AND new_one.number > old_one.number)) THEN
    RAISE EXCEPTION 'the live edition only moves forward' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER version_moves_forward BEFORE UPDATE OR DELETE ON language_version FOR EACH ROW EXECUTE FUNCTION version_moves_forward();

-- The trail (law 6) --------------------------------------------------------------------------------------------
-- hash = sha256 of previousHash, seq, at (ISO 8601, UTC, milliseconds), actor, act, subject, detail, joined by U+000A.

ALTER TABLE trail_entry
  ADD COLUMN transaction bigint NOT NULL DEFAULT txid_current(),
  ALTER COLUMN seq SET DEFAULT 0,
  ALTER COLUMN at SET DEFAULT now(),
  ALTER COLUMN previous_hash SET DEFAULT '',
  ALTER COLUMN hash SET DEFAULT '',
  ADD CONSTRAINT trail_entry_one_line CHECK (actor !~ '\n' AND act !~ '\n' AND subject !~ '\n' AND detail !~ '\n');
CREATE INDEX trail_entry_transaction ON trail_entry (transaction);

CREATE FUNCTION trail_hash(previous text, seq bigint, at timestamptz, actor text, act text, subject text, detail text) RETURNS text
  LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', previous, seq::text,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), actor, act, subject, detail), 'UTF8')), 'hex')
$$;

CREATE FUNCTION trail_entry_chained() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last trail_entry;
BEGIN
  PERFORM pg_advisory_xact_lock(1936876915, 1);
  SELECT * INTO last FROM trail_entry ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.at := date_trunc('milliseconds', clock_timestamp());
  NEW.transaction := txid_current();
  NEW.previous_hash := coalesce(last.hash, repeat('0', 64));
  NEW.hash := trail_hash(NEW.previous_hash, NEW.seq, NEW.at, NEW.actor, NEW.act, NEW.subject, NEW.detail);
  RETURN NEW;
END $$;
CREATE TRIGGER trail_entry_chained BEFORE INSERT ON trail_entry FOR EACH ROW EXECUTE FUNCTION trail_entry_chained();

CREATE FUNCTION act_leaves_trail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM trail_entry WHERE transaction = txid_current()) THEN
    RAISE EXCEPTION 'a change of % leaves no trail entry', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['statement', 'facts', 'language_version', 'draft', 'revision', 'approval', 'edition', 'withdrawal',
                              'removal_request', 'second_look', 'review_note'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION act_leaves_trail()', name || '_leaves_trail', name);
  END LOOP;
END $$;

-- Attempts at signing in -----------------------------------------------------------------------------------------

CREATE TABLE rate_limit (
  key text PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
