-- What waits on one language version, to be over once somebody did it.
CREATE INDEX notification_waiting ON notification (statement_id, locale) WHERE read_at IS NULL;
