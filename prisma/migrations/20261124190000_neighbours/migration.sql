-- A statement's page leads to the ones before and after it in its language. Whoever comes between them, goes, moves or is called
-- otherwise changes the pages of these two alone: they are told by a tag of their own (`near:{locale}:{ref}`), found by index.
CREATE FUNCTION published.touch_neighbours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM published.touch(ARRAY(
    SELECT DISTINCT 'near:' || m.locale || ':' || n.ref FROM moved m CROSS JOIN LATERAL (
      (SELECT e.ref FROM published.search_entry e WHERE e.locale = m.locale AND (e.sorted_at, e.ref) < (m.sorted_at, m.ref)
        ORDER BY e.sorted_at DESC, e.ref DESC LIMIT 1)
      UNION ALL
      (SELECT e.ref FROM published.search_entry e WHERE e.locale = m.locale AND (e.sorted_at, e.ref) > (m.sorted_at, m.ref)
        ORDER BY e.sorted_at, e.ref LIMIT 1)) n));
  RETURN NULL;
END $$;

-- Where it stood, and where it stands.
CREATE TRIGGER near_added AFTER INSERT ON published.search_entry REFERENCING NEW TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_neighbours();
CREATE TRIGGER near_removed AFTER DELETE ON published.search_entry REFERENCING OLD TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_neighbours();
CREATE TRIGGER near_before AFTER UPDATE ON published.search_entry REFERENCING OLD TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_neighbours();
CREATE TRIGGER near_after AFTER UPDATE ON published.search_entry REFERENCING NEW TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION published.touch_neighbours();

REVOKE ALL ON FUNCTION published.touch_neighbours() FROM PUBLIC;
