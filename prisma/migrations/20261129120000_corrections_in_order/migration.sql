-- Corrections in the order of their index. A view that hides rows is planned for itself: asked in an order of the asker's, all of
-- published.edition is joined for a page of twenty. Here the order is the view's own, and a question that only limits it reads as many.

CREATE VIEW published.correction_newest_first WITH (security_barrier = true) AS
  SELECT e.id, v.statement_id, s.ref, v.locale, e.number, e.title, e.change_class, e.change_note, e.published_at
  FROM public.edition e
    JOIN public.language_version v ON v.id = e.language_version_id
    JOIN public.statement s ON s.id = v.statement_id
  WHERE e.number > 1 AND NOT EXISTS (
    SELECT FROM public.withdrawal w WHERE w.statement_id = v.statement_id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL)
  ORDER BY e.published_at DESC, e.id DESC;

CREATE VIEW published.correction_oldest_first WITH (security_barrier = true) AS
  SELECT e.id, v.statement_id, s.ref, v.locale, e.number, e.title, e.change_class, e.change_note, e.published_at
  FROM public.edition e
    JOIN public.language_version v ON v.id = e.language_version_id
    JOIN public.statement s ON s.id = v.statement_id
  WHERE e.number > 1 AND NOT EXISTS (
    SELECT FROM public.withdrawal w WHERE w.statement_id = v.statement_id AND w.kind <> 'withdrawn' AND w.revoked_at IS NULL)
  ORDER BY e.published_at, e.id;

GRANT SELECT ON published.correction_newest_first, published.correction_oldest_first TO rostrum_reader;
