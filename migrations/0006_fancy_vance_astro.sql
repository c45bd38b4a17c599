CREATE TABLE "coding_draws" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"sample" integer NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "coding_draws_workspace_id_study_id_participant_id_pk" PRIMARY KEY("workspace_id","study_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "coding_entries" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"participant_id" uuid NOT NULL,
	"coder" text NOT NULL,
	"act" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coding_entries_workspace_id_study_id_seq_pk" PRIMARY KEY("workspace_id","study_id","seq")
);
--> statement-breakpoint
CREATE TABLE "coding_frame" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"frame" integer NOT NULL,
	"stratum" integer NOT NULL,
	CONSTRAINT "coding_frame_workspace_id_study_id_participant_id_pk" PRIMARY KEY("workspace_id","study_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "coding_samples" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"analysis_id" uuid NOT NULL,
	"seed" integer NOT NULL,
	"sample" jsonb NOT NULL,
	"locked_by" text NOT NULL,
	"locked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coding_samples_workspace_id_study_id_number_pk" PRIMARY KEY("workspace_id","study_id","number")
);
--> statement-breakpoint
CREATE INDEX "coding_draws_place" ON "coding_draws" USING btree ("workspace_id","study_id","place");--> statement-breakpoint
CREATE INDEX "coding_entries_person" ON "coding_entries" USING btree ("workspace_id","participant_id");