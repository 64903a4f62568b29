-- What things are called: a concept has at most one preferred term a language, and words that must not be used for it.

CREATE TABLE concept (
  id uuid PRIMARY KEY,
  note text NOT NULL
);
CREATE TABLE term (
  concept_id uuid NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
  locale text NOT NULL CONSTRAINT term_locale CHECK (is_locale(locale)),
  words text NOT NULL CONSTRAINT term_words CHECK (words <> ''),
  standing text NOT NULL CONSTRAINT term_standing CHECK (standing IN ('preferred', 'forbidden')),
  -- Of its words, in order: what a text is compared by.
  stems text[] NOT NULL CONSTRAINT term_stems CHECK (cardinality(stems) > 0),
  PRIMARY KEY (concept_id, locale, words)
);
CREATE UNIQUE INDEX term_one_preferred ON term (concept_id, locale) WHERE standing = 'preferred';
-- A text asks for the terms that begin with one of its own words, however many terms there are.
CREATE INDEX term_first_stem ON term (locale, (stems[1]));
CREATE INDEX term_part ON term USING gin (words published.gin_trgm_ops);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['concept', 'term'] LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION act_leaves_trail()', name || '_leaves_trail', name);
  END LOOP;
END $$;

-- The stem of one word; a word too common to have one is its own.
CREATE FUNCTION stem_of(locale text, word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce((ts_lexize(CASE locale
      WHEN 'de' THEN 'pg_catalog.german_stem'::regdictionary
      WHEN 'en' THEN 'pg_catalog.english_stem'::regdictionary
      WHEN 'es' THEN 'pg_catalog.spanish_stem'::regdictionary
      WHEN 'ru' THEN 'pg_catalog.russian_stem'::regdictionary
      WHEN 'fr' THEN 'pg_catalog.french_stem'::regdictionary
    END, small))[1], small)
  FROM (SELECT replace(lower(word), 'ё', 'е') AS small) w
$$;
