-- Whether a word is known is asked of its index, word by word: where the tables have no statistics yet, the planner read all
-- words of a language for each one instead.
CREATE OR REPLACE FUNCTION published.enter_words(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO published.word (locale, word)
    SELECT DISTINCT x.locale, t.lexeme
    FROM public.language_version v JOIN published.search_entry x ON x.statement_id = v.statement_id AND x.locale = v.locale,
      unnest(x.exact) t
    WHERE v.id = ANY (ids) AND published.is_word(t.lexeme)
    ORDER BY 1, 2
  ON CONFLICT DO NOTHING
$$;
