-- What browsing by names needs: whose an office is and when it was held, and how many statements name each name.

ALTER TABLE published.name_entry
  ADD COLUMN person text,
  ADD COLUMN held_from date,
  ADD COLUMN held_to date;
CREATE INDEX name_entry_person ON published.name_entry (person) WHERE person IS NOT NULL;

CREATE FUNCTION published.enter_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT p.ref, o.held_from, o.held_to INTO NEW.person, NEW.held_from, NEW.held_to
    FROM public.office o JOIN public.person p ON p.id = o.person_id WHERE o.id = NEW.id;
  RETURN NEW;
END $$;
CREATE TRIGGER enter_office BEFORE INSERT OR UPDATE ON published.name_entry
  FOR EACH ROW WHEN (NEW.noun = 'office') EXECUTE FUNCTION published.enter_office();

-- An office whose time is set or corrected changes what shows names.
CREATE FUNCTION published.touch_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE published.name_entry SET labels = labels WHERE id = NEW.id;
  IF FOUND THEN PERFORM published.touch(ARRAY['labels']); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_office AFTER UPDATE OF held_from, held_to ON office FOR EACH ROW
  WHEN ((OLD.held_from, OLD.held_to) IS DISTINCT FROM (NEW.held_from, NEW.held_to)) EXECUTE FUNCTION published.touch_office();
UPDATE published.name_entry SET labels = labels WHERE noun = 'office';

CREATE INDEX statement_entry_names ON published.statement_entry USING gin (names);

-- How many public statements name a person, office, place, event or topic.
CREATE TABLE published.name_tally (
  id uuid PRIMARY KEY,
  count integer NOT NULL
);

CREATE FUNCTION published.keep_name_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changes text := concat_ws(' UNION ALL ',
    CASE WHEN TG_OP <> 'INSERT' THEN 'SELECT unnest(names) AS id, -1 AS n FROM gone' END,
    CASE WHEN TG_OP <> 'DELETE' THEN 'SELECT unnest(names) AS id, 1 AS n FROM come' END);
BEGIN
  EXECUTE format('INSERT INTO published.name_tally AS t (id, count)
    SELECT id, sum(n) FROM (%s) c GROUP BY 1 HAVING sum(n) <> 0
    ON CONFLICT (id) DO UPDATE SET count = t.count + excluded.count', changes);
  RETURN NULL;
END $$;
CREATE TRIGGER name_tally_added AFTER INSERT ON published.statement_entry REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_name_tally();
CREATE TRIGGER name_tally_removed AFTER DELETE ON published.statement_entry REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_name_tally();
CREATE TRIGGER name_tally_changed AFTER UPDATE ON published.statement_entry REFERENCING OLD TABLE AS gone NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION published.keep_name_tally();

-- Counts anew all that browsing keeps.
CREATE FUNCTION published.browse_again() RETURNS void LANGUAGE sql AS $$
  SELECT published.one_at_a_time();
  DELETE FROM published.name_tally;
  INSERT INTO published.name_tally (id, count)
    SELECT id, count(*) FROM published.statement_entry, unnest(names) id GROUP BY 1
$$;
SELECT published.browse_again();

REVOKE ALL ON FUNCTION published.enter_office(), published.touch_office(), published.keep_name_tally(), published.browse_again() FROM PUBLIC;
GRANT SELECT ON published.name_tally TO rostrum_reader;
