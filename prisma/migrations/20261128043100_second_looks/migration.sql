-- What was published without approval waits until somebody else has looked at it: not who published it, nor who wrote any of it.

-- A row an edition that waits, so that what was looked at long ago costs no list anything. Kept by triggers.
CREATE TABLE awaiting_look (
  edition_id uuid PRIMARY KEY REFERENCES edition (id),
  published_at timestamptz(3) NOT NULL
);
CREATE INDEX awaiting_look_longest ON awaiting_look (published_at, edition_id);
INSERT INTO awaiting_look SELECT id, published_at FROM edition e
  WHERE via = 'force' AND NOT EXISTS (SELECT FROM second_look k WHERE k.edition_id = e.id);

CREATE FUNCTION edition_awaits_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'edition' THEN
    INSERT INTO awaiting_look VALUES (NEW.id, NEW.published_at);
  ELSE
    DELETE FROM awaiting_look WHERE edition_id = NEW.edition_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER edition_awaits_look AFTER INSERT ON edition FOR EACH ROW WHEN (NEW.via = 'force') EXECUTE FUNCTION edition_awaits_look();
CREATE TRIGGER second_look_awaited AFTER INSERT ON second_look FOR EACH ROW EXECUTE FUNCTION edition_awaits_look();

CREATE FUNCTION second_look_is_second() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM edition WHERE id = NEW.edition_id AND via = 'force' AND published_by <> NEW.member_id)
     OR EXISTS (SELECT FROM edition e JOIN revision r ON r.id = e.revision_id JOIN revision o ON o.draft_id = r.draft_id
                WHERE e.id = NEW.edition_id AND o.author_id = NEW.member_id) THEN
    RAISE EXCEPTION 'a second look is by somebody else, at what was published by force' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_look_is_second BEFORE INSERT ON second_look FOR EACH ROW EXECUTE FUNCTION second_look_is_second();
