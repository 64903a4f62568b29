-- The desk finds a draft by the words of its figures, too. By itself, as whoever saves takes these rows before those of the search.
LOCK TABLE desk_text IN SHARE ROW EXCLUSIVE MODE;

DO $$
BEGIN
  IF EXISTS (SELECT FROM file) THEN
    PERFORM enter_texts(ARRAY(
      SELECT DISTINCT v.statement_id FROM draft d JOIN language_version v ON v.id = d.language_version_id
        JOIN revision r ON r.id = d.head_revision_id WHERE EXISTS (SELECT FROM files_of(r.blocks))));
  END IF;
END $$;
