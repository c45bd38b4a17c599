DROP INDEX "exposures_question";--> statement-breakpoint
CREATE INDEX "answers_skipped" ON "answers" USING btree ("workspace_id","study_id","question_key","interview_id") WHERE "answers"."state" = 'skipped';--> statement-breakpoint
CREATE INDEX "interview_events_unclear" ON "interview_events" USING btree ("workspace_id","interview_id",("payload"->>'questionKey')) WHERE "interview_events"."type" = 'question.not_understood';--> statement-breakpoint
CREATE INDEX "interview_events_paused" ON "interview_events" USING btree ("workspace_id","interview_id","seq") WHERE "interview_events"."type" = 'interview.paused';--> statement-breakpoint
CREATE INDEX "interviews_participant" ON "interviews" USING btree ("workspace_id","participant_id");--> statement-breakpoint
CREATE INDEX "exposures_question" ON "exposures" USING btree ("workspace_id","study_id","question_key","interview_id");