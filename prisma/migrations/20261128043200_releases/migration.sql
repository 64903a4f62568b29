-- Releases: editions of several languages and statements that become public together or not at all.

CREATE TABLE release (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT release_name CHECK (name <> ''),
  state text NOT NULL DEFAULT 'open' CONSTRAINT release_state CHECK (state IN ('open', 'scheduled', 'published', 'rolled-back')),
  made_by uuid NOT NULL REFERENCES member (id),
  made_at timestamptz(3) NOT NULL DEFAULT now(),
  scheduled_for timestamptz(3),
  scheduled_zone text,
  scheduled_by uuid REFERENCES member (id),
  -- Why it was not published when its moment had come: what stood in the way, and of which draft.
  failed_at timestamptz(3),
  failed_subject text,
  failed_reason text,
  published_at timestamptz(3),
  published_by uuid REFERENCES member (id),
  rolled_back_at timestamptz(3),
  rolled_back_by uuid REFERENCES member (id),
  CONSTRAINT release_scheduled CHECK ((state = 'scheduled') = (scheduled_for IS NOT NULL)),
  CONSTRAINT release_published CHECK ((state IN ('published', 'rolled-back')) = (published_at IS NOT NULL)),
  CONSTRAINT release_rolled_back CHECK ((state = 'rolled-back') = (rolled_back_at IS NOT NULL))
);
CREATE INDEX release_made ON release (made_at DESC, id DESC);
CREATE INDEX release_due ON release (scheduled_for) WHERE state = 'scheduled';

CREATE TABLE release_part (
  release_id uuid NOT NULL REFERENCES release (id) ON DELETE CASCADE,
  language_version_id uuid NOT NULL REFERENCES language_version (id),
  draft_id uuid NOT NULL UNIQUE,
  revision_id uuid NOT NULL,
  change_class text CONSTRAINT release_part_change_class CHECK (change_class IN ('typo', 'factual', 'translation', 'legal')),
  change_note text,
  edition_id uuid UNIQUE REFERENCES edition (id),
  PRIMARY KEY (release_id, language_version_id),
  FOREIGN KEY (revision_id, language_version_id) REFERENCES revision (id, language_version_id)
);

-- What was published together stays so; a release that was is never unmade.
CREATE FUNCTION release_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'release_part' THEN
    IF EXISTS (SELECT FROM release WHERE id IN (OLD.release_id, NEW.release_id) AND state IN ('published', 'rolled-back')) THEN
      RAISE EXCEPTION 'a published release keeps its parts' USING ERRCODE = 'restrict_violation';
    END IF;
  ELSIF OLD.state IN ('published', 'rolled-back') AND (TG_OP = 'DELETE' OR OLD.state = 'rolled-back' OR NEW.state <> 'rolled-back') THEN
    RAISE EXCEPTION 'a published release is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER release_is_kept BEFORE UPDATE OR DELETE ON release FOR EACH ROW EXECUTE FUNCTION release_is_kept();
CREATE TRIGGER release_part_is_kept BEFORE INSERT OR UPDATE OR DELETE ON release_part FOR EACH ROW EXECUTE FUNCTION release_is_kept();
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['release', 'release_part'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION act_leaves_trail()', name || '_leaves_trail', name);
  END LOOP;
END $$;

-- A translation may be begun from an approved original that is not public yet: it follows that revision until there is an edition of it.
ALTER TABLE draft
  ADD COLUMN based_on_revision_id uuid REFERENCES revision (id),
  ADD CONSTRAINT draft_one_basis CHECK (based_on_edition_id IS NULL OR based_on_revision_id IS NULL);
ALTER TABLE row_basis
  ALTER COLUMN edition_id DROP NOT NULL,
  ADD COLUMN revision_id uuid REFERENCES revision (id),
  ADD CONSTRAINT row_basis_one CHECK (num_nonnulls(edition_id, revision_id) = 1);

CREATE FUNCTION row_follows_its_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own draft; source uuid; basis edition;
BEGIN
  SELECT * INTO own FROM draft WHERE id = NEW.draft_id;
  SELECT language_version_id INTO source FROM revision WHERE id = own.based_on_revision_id;
  SELECT * INTO basis FROM edition WHERE id = own.based_on_edition_id OR revision_id = own.based_on_revision_id;
  IF NOT EXISTS (SELECT FROM revision WHERE id = NEW.revision_id AND language_version_id = source)
     AND NOT EXISTS (SELECT FROM edition e WHERE e.id = NEW.edition_id AND CASE WHEN basis.id IS NULL THEN e.language_version_id = source
                     ELSE e.language_version_id = basis.language_version_id AND e.number >= basis.number END) THEN
    RAISE EXCEPTION 'a row follows its source, not before the edition the whole follows' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER row_basis_follows ON row_basis;
CREATE TRIGGER row_basis_follows BEFORE INSERT OR UPDATE ON row_basis FOR EACH ROW EXECUTE FUNCTION row_follows_its_source();
