-- What browsing by names needs beside the tallies of facets: whose an office is, and when it was held.

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

REVOKE ALL ON FUNCTION published.enter_office(), published.touch_office() FROM PUBLIC;
