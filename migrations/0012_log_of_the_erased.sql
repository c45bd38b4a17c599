-- The one way in which the log of an interview changes: once the interview is erased, what was answered goes out of its
-- events, and what the program read from it. That something happened, when, and about which question stays.
CREATE OR REPLACE FUNCTION erase_answers_from_log(erased uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
  SET search_path = public, pg_temp AS
$$
  UPDATE interview_events AS e SET
    type = CASE WHEN e.type IN ('tap.given', 'moment.flagged') THEN 'event.erased' ELSE e.type END,
    payload = CASE
      WHEN e.type IN ('tap.given', 'moment.flagged') THEN '{}'::jsonb
      WHEN e.type IN ('answer.received', 'answer.corrected', 'turn.imported') THEN
        (e.payload - 'composition' - 'salient' - 'characters')
        || CASE WHEN e.type = 'turn.imported' THEN '{}' ELSE '{"characters": 0}' END::jsonb
        || CASE WHEN e.type = 'answer.received' THEN '{"composition": null}' ELSE '{}' END::jsonb
        || '{"value": null, "words": 0, "isErased": true}'::jsonb
      WHEN e.type = 'aside.received' THEN e.payload || '{"words": 0}'::jsonb
      WHEN e.type = 'summary.corrected' THEN e.payload || '{"words": 0, "wants": [], "asks": null}'::jsonb
      WHEN e.type = 'notice.said' THEN e.payload || '{"notice": "explanation"}'::jsonb
      WHEN e.type = 'import.started' THEN jsonb_build_object('format', e.payload->'format')
      ELSE jsonb_build_object(
        'decision', jsonb_strip_nulls(jsonb_build_object(
          'kind', e.payload #> '{decision,kind}', 'questionKey', e.payload #> '{decision,questionKey}')),
        'reason', 'Deleted with the answers that it rested on.',
        'inputs', '{}'::jsonb, 'considered', '[]'::jsonb, 'dropped', '[]'::jsonb, 'comparisons', '[]'::jsonb,
        'proposer', e.payload->'proposer', 'tookMs', coalesce(e.payload->'tookMs', '0'), 'seal', null, 'isErased', true)
    END
  FROM interviews AS i
  WHERE i.workspace_id = nullif(current_setting('earwitness.workspace_id', true), '')::uuid
    AND i.interview_id = erased AND i.erased_at IS NOT NULL
    AND e.workspace_id = i.workspace_id AND e.interview_id = i.interview_id
    AND e.type IN ('answer.received', 'answer.corrected', 'turn.imported', 'tap.given', 'moment.flagged', 'aside.received',
      'summary.corrected', 'notice.said', 'import.started', 'decision.made')
$$;--> statement-breakpoint
REVOKE ALL ON FUNCTION erase_answers_from_log(uuid) FROM public;--> statement-breakpoint
-- What was erased before this: closed answers stood in the log and in the state that was kept beside it.
DO $$
DECLARE tenant uuid;
BEGIN
  FOR tenant IN SELECT id FROM workspaces LOOP
    PERFORM set_config('earwitness.workspace_id', tenant::text, true);
    UPDATE interviews SET snapshot = NULL, snapshot_seq = NULL, questions_answered = 0, participant_words = 0
      WHERE workspace_id = tenant AND erased_at IS NOT NULL;
    PERFORM erase_answers_from_log(interview_id) FROM interviews
      WHERE workspace_id = tenant AND erased_at IS NOT NULL;
  END LOOP;
  PERFORM set_config('earwitness.workspace_id', '', true);
END
$$;
