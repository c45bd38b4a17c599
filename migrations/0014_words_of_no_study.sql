-- What models wrote for no study and no interview, such as an answer to a question to all studies, and the hash of what it
-- was made from: it may hold the words of people whose interviews were deleted since. Nothing reads it. The calls stay.
DO $$
DECLARE tenant uuid;
BEGIN
  FOR tenant IN SELECT id FROM workspaces LOOP
    PERFORM set_config('earwitness.workspace_id', tenant::text, true);
    DELETE FROM model_outputs WHERE workspace_id = tenant AND study_id IS NULL AND interview_id IS NULL;
    UPDATE model_calls SET input_hash = NULL
      WHERE workspace_id = tenant AND study_id IS NULL AND interview_id IS NULL AND input_hash IS NOT NULL;
  END LOOP;
  PERFORM set_config('earwitness.workspace_id', '', true);
END
$$;
