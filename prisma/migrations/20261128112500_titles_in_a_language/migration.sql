-- The language that a bulk row's title is in. Rows from before do not say it.
ALTER TABLE bulk_row ADD COLUMN title_locale text;
