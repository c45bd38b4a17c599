CREATE TABLE "side_by_side_picks" (
	"workspace_id" uuid NOT NULL,
	"pick_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"left_technique" text NOT NULL,
	"right_technique" text NOT NULL,
	"left_score" double precision NOT NULL,
	"right_score" double precision NOT NULL,
	"picked" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "side_by_side_picks_workspace_id_pick_id_pk" PRIMARY KEY("workspace_id","pick_id")
);
--> statement-breakpoint
CREATE INDEX "side_by_side_picks_study" ON "side_by_side_picks" USING btree ("workspace_id","study_id");