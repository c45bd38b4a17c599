CREATE TABLE "annotations" (
	"workspace_id" uuid NOT NULL,
	"annotation_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"turn_revision" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"text_hash" text NOT NULL,
	"kind" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"author" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "annotations_workspace_id_annotation_id_pk" PRIMARY KEY("workspace_id","annotation_id")
);
--> statement-breakpoint
CREATE TABLE "clips" (
	"workspace_id" uuid NOT NULL,
	"clip_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"turn_revision" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"text_hash" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	"author" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "clips_workspace_id_clip_id_pk" PRIMARY KEY("workspace_id","clip_id")
);
--> statement-breakpoint
CREATE TABLE "codebook_entries" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"act" jsonb NOT NULL,
	"author" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "codebook_entries_workspace_id_study_id_seq_pk" PRIMARY KEY("workspace_id","study_id","seq")
);
--> statement-breakpoint
CREATE TABLE "codebook_runs" (
	"workspace_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"interview_ids" uuid[] NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "codebook_runs_workspace_id_analysis_id_pk" PRIMARY KEY("workspace_id","analysis_id")
);
--> statement-breakpoint
CREATE TABLE "machine_themes" (
	"workspace_id" uuid NOT NULL,
	"machine_theme_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"question_key" text,
	"code_id" uuid NOT NULL,
	"terms" jsonb NOT NULL,
	"cohesion" double precision NOT NULL,
	"stability" double precision NOT NULL,
	"segment_ids" uuid[] NOT NULL,
	"strengths" real[] NOT NULL,
	"primaries" boolean[] NOT NULL,
	"text_hashes" text[] NOT NULL,
	"quote_ids" uuid[] NOT NULL,
	CONSTRAINT "machine_themes_workspace_id_machine_theme_id_pk" PRIMARY KEY("workspace_id","machine_theme_id")
);
--> statement-breakpoint
ALTER TABLE "theme_segments" ADD COLUMN "way" text DEFAULT 'machine' NOT NULL;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "code_id" uuid;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "members_hash" text;--> statement-breakpoint
CREATE INDEX "annotations_study" ON "annotations" USING btree ("workspace_id","study_id");--> statement-breakpoint
CREATE INDEX "annotations_interview" ON "annotations" USING btree ("workspace_id","interview_id");--> statement-breakpoint
CREATE INDEX "clips_study" ON "clips" USING btree ("workspace_id","study_id","position");--> statement-breakpoint
CREATE INDEX "clips_interview" ON "clips" USING btree ("workspace_id","interview_id");--> statement-breakpoint
CREATE INDEX "codebook_runs_study" ON "codebook_runs" USING btree ("workspace_id","study_id","at");--> statement-breakpoint
CREATE INDEX "machine_themes_analysis" ON "machine_themes" USING btree ("workspace_id","analysis_id");--> statement-breakpoint
CREATE INDEX "machine_themes_code" ON "machine_themes" USING btree ("workspace_id","code_id");