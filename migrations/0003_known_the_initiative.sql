CREATE TABLE "moment_flags" (
	"workspace_id" uuid NOT NULL,
	"flag_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"turn" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"notified_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone,
	"acknowledged_by" text,
	CONSTRAINT "moment_flags_workspace_id_flag_id_pk" PRIMARY KEY("workspace_id","flag_id")
);
--> statement-breakpoint
CREATE INDEX "moment_flags_study" ON "moment_flags" USING btree ("workspace_id","study_id","acknowledged_at");--> statement-breakpoint
CREATE INDEX "moment_flags_interview" ON "moment_flags" USING btree ("workspace_id","interview_id");