-- Lists show the title and address of a text in each of its languages: these stay in the row, which is otherwise kept narrow. A row that
-- is there keeps its old shape until it is written again; VACUUM FULL writes all of them.
ALTER TABLE published.search_entry ALTER COLUMN title SET STORAGE MAIN, ALTER COLUMN slug SET STORAGE MAIN;
