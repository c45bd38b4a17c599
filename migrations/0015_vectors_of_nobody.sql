-- What an analysis kept of people who were erased while it ran: places of their words, and vectors, from which a sentence can
-- be approximated. Every later deletion of vectors went by their segments, so none found these.
DO $$
DECLARE tenant uuid;
BEGIN
  FOR tenant IN SELECT id FROM workspaces LOOP
    PERFORM set_config('earwitness.workspace_id', tenant::text, true);
    DELETE FROM segments AS s WHERE s.workspace_id = tenant AND NOT EXISTS (
      SELECT FROM interviews AS i
      WHERE i.workspace_id = tenant AND i.interview_id = s.interview_id AND i.erased_at IS NULL);
    DELETE FROM segment_embeddings AS e WHERE e.workspace_id = tenant AND NOT EXISTS (
      SELECT FROM segments AS s WHERE s.workspace_id = tenant AND s.segment_id = e.segment_id);
    DELETE FROM theme_segments AS t WHERE t.workspace_id = tenant AND NOT EXISTS (
      SELECT FROM segments AS s WHERE s.workspace_id = tenant AND s.segment_id = t.segment_id);
  END LOOP;
  PERFORM set_config('earwitness.workspace_id', '', true);
END
$$;
