CREATE TABLE "asked_questions" (
	"workspace_id" uuid NOT NULL,
	"asked_id" uuid NOT NULL,
	"study_id" uuid,
	"question" text NOT NULL,
	"verdict" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asked_questions_workspace_id_asked_id_pk" PRIMARY KEY("workspace_id","asked_id")
);
--> statement-breakpoint
CREATE INDEX "asked_questions_study" ON "asked_questions" USING btree ("workspace_id","study_id","asked_at");