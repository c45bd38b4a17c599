ALTER TABLE "model_calls" ADD COLUMN "reserved_tokens" integer;--> statement-breakpoint
ALTER TABLE "model_calls" ADD COLUMN "reserved_cost" double precision;--> statement-breakpoint
CREATE INDEX "interview_events_quoting" ON "interview_events" USING btree ("workspace_id",("payload"->>'fromInterviewId')) WHERE "interview_events"."type" = 'earlier.recalled';