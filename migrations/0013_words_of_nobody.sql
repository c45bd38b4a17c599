-- What was left where a study was deleted while somebody answered, began or imported: interviews of no study, and words of
-- no interview. No page, export or erasure reached them.
DO $$
DECLARE tenant uuid; held text;
BEGIN
  FOR tenant IN SELECT id FROM workspaces LOOP
    PERFORM set_config('earwitness.workspace_id', tenant::text, true);
    DELETE FROM interviews AS i WHERE i.workspace_id = tenant AND NOT EXISTS (
      SELECT FROM studies AS s WHERE s.workspace_id = tenant AND s.study_id = i.study_id);
    FOREACH held IN ARRAY ARRAY['contents', 'turns', 'answers', 'exposures', 'interview_flags', 'moment_flags',
      'side_by_side_picks', 'consents'] LOOP
      EXECUTE format('DELETE FROM %I AS h WHERE h.workspace_id = $1 AND NOT EXISTS (
        SELECT FROM interviews AS i WHERE i.workspace_id = $1 AND i.interview_id = h.interview_id)', held) USING tenant;
    END LOOP;
  END LOOP;
  PERFORM set_config('earwitness.workspace_id', '', true);
END
$$;
