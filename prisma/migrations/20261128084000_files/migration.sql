-- Files that texts show: pictures, audio, video, documents and captions, each by the SHA-256 of its bytes, which the storage keeps.

CREATE TABLE file (
  hash text PRIMARY KEY CONSTRAINT file_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
  media text NOT NULL CONSTRAINT file_media CHECK (media IN (
    'image/jpeg', 'image/png', 'image/webp', 'image/avif', 'audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav',
    'video/mp4', 'video/webm', 'application/pdf', 'text/vtt')),
  name text NOT NULL CONSTRAINT file_name CHECK (name <> '' AND name !~ '[/\\?#%]'),
  bytes integer NOT NULL CONSTRAINT file_bytes CHECK (bytes > 0),
  width integer,
  height integer,
  uploaded_by uuid NOT NULL REFERENCES member (id),
  uploaded_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT file_measured CHECK (
    coalesce(width > 0 AND height > 0, false) = (media LIKE 'image/%') AND (width IS NULL) = (height IS NULL))
);
CREATE TRIGGER file_immutable BEFORE UPDATE OR DELETE ON file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER file_not_emptied BEFORE TRUNCATE ON file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER file_leaves_trail AFTER INSERT ON file DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION act_leaves_trail();

-- The hashes of the files that a text's blocks show.
CREATE FUNCTION files_of(blocks jsonb) RETURNS TABLE (hash text) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT shown #>> '{}' FROM jsonb_path_query(blocks, 'lax $[*].figure.*.hash') shown
  UNION
  SELECT DISTINCT shown #>> '{}' FROM jsonb_path_query(blocks, 'lax $[*].segments[*].figure.*.hash') shown
$$;

-- No text shows what the archive does not have.
CREATE FUNCTION files_are_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM files_of(NEW.blocks) s WHERE NOT EXISTS (SELECT FROM file f WHERE f.hash = s.hash)) THEN
    RAISE EXCEPTION 'a text shows a file that the archive does not have' USING ERRCODE = 'foreign_key_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revision_files_are_known BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION files_are_known();

-- Which editions show a file: found by the file, whatever the number of editions.
CREATE TABLE edition_file (
  hash text NOT NULL REFERENCES file (hash),
  edition_id uuid NOT NULL REFERENCES edition (id),
  PRIMARY KEY (hash, edition_id)
);
CREATE TRIGGER edition_file_immutable BEFORE UPDATE OR DELETE ON edition_file FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_file_not_emptied BEFORE TRUNCATE ON edition_file FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION edition_shows_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO edition_file (hash, edition_id) SELECT s.hash, NEW.id FROM files_of(NEW.blocks) s;
  RETURN NULL;
END $$;
CREATE TRIGGER edition_shows_files AFTER INSERT ON edition FOR EACH ROW EXECUTE FUNCTION edition_shows_files();

-- A file is public while an edition that shows it is. Of what only removed texts showed nothing is said but that.
CREATE VIEW published.file WITH (security_barrier = true) AS
  SELECT x.hash, s.ref, x.is_shown, CASE WHEN x.is_shown THEN f.media END AS media, CASE WHEN x.is_shown THEN f.name END AS name,
    CASE WHEN x.is_shown THEN f.bytes END AS bytes, CASE WHEN x.is_shown THEN f.width END AS width,
    CASE WHEN x.is_shown THEN f.height END AS height
  FROM (
    SELECT ef.hash, v.statement_id, NOT EXISTS (SELECT FROM public.withdrawal w
      WHERE w.statement_id = v.statement_id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL) AS is_shown
    FROM public.edition_file ef JOIN public.edition e ON e.id = ef.edition_id JOIN public.language_version v ON v.id = e.language_version_id
  ) x JOIN public.file f ON f.hash = x.hash JOIN public.statement s ON s.id = x.statement_id;
GRANT SELECT ON published.file TO rostrum_reader;
