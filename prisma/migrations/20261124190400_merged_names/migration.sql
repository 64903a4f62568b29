-- A person, place, event or topic that turned out to be the same as another: kept, with all that it was called, and leading there.
DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['person', 'place', 'event', 'topic'] LOOP
    EXECUTE format('ALTER TABLE %1$I ADD COLUMN merged_into uuid REFERENCES %1$I CHECK (merged_into <> id)', noun);
    EXECUTE format('CREATE INDEX %I ON %I (merged_into) WHERE merged_into IS NOT NULL', noun || '_merged', noun);
  END LOOP;
END $$;

-- Where an address of before leads.
CREATE TABLE published.merged_name (
  noun text NOT NULL CHECK (noun IN ('person', 'place', 'event', 'topic')),
  ref text NOT NULL,
  into_ref text NOT NULL CHECK (into_ref <> ref),
  PRIMARY KEY (noun, ref)
);

-- What leads somewhere leads to something that leads nowhere else, and stays where it leads.
CREATE FUNCTION published.enter_merged_name() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE target record;
BEGIN
  IF NEW.merged_into IS NULL THEN
    RAISE EXCEPTION '% % stays merged', TG_TABLE_NAME, NEW.ref USING ERRCODE = 'restrict_violation';
  END IF;
  EXECUTE format('SELECT ref, merged_into FROM public.%I WHERE id = $1', TG_TABLE_NAME) INTO target USING NEW.merged_into;
  IF target.merged_into IS NOT NULL THEN
    RAISE EXCEPTION '% % is merged itself', TG_TABLE_NAME, target.ref USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO published.merged_name (noun, ref, into_ref) VALUES (TG_TABLE_NAME, NEW.ref, target.ref)
    ON CONFLICT (noun, ref) DO UPDATE SET into_ref = excluded.into_ref;
  PERFORM published.touch(ARRAY['labels']);
  RETURN NULL;
END $$;
DO $$
DECLARE noun text;
BEGIN
  FOREACH noun IN ARRAY ARRAY['person', 'place', 'event', 'topic'] LOOP
    EXECUTE format('CREATE TRIGGER enter_merged_name AFTER UPDATE OF merged_into ON %I FOR EACH ROW
      WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION published.enter_merged_name()', noun);
  END LOOP;
END $$;

REVOKE ALL ON FUNCTION published.enter_merged_name() FROM PUBLIC;
GRANT SELECT ON published.merged_name TO rostrum_reader;
