-- Corrections of all languages are listed newest first.
CREATE INDEX edition_corrections ON edition (published_at DESC, id DESC) WHERE number > 1;
