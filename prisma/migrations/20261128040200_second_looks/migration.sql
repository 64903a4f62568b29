-- What was published without approval waits until somebody else has looked at it: not who published it, nor who wrote any of it.

CREATE INDEX edition_forced ON edition (published_at, id) WHERE via = 'force';

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
