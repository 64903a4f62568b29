-- What a search can be narrowed by is counted from a thousand statements: their rows hold all that a list shows of them, and
-- the facets alone are read from the index in half the time.
CREATE INDEX statement_entry_facets ON published.statement_entry (statement_id) INCLUDE (facets, languages);
