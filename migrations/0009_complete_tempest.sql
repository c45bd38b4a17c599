CREATE TABLE "claim_spans" (
	"workspace_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"side" text NOT NULL,
	"position" integer NOT NULL,
	"interview_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"turn_revision" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	CONSTRAINT "claim_spans_workspace_id_claim_id_side_position_pk" PRIMARY KEY("workspace_id","claim_id","side","position")
);
--> statement-breakpoint
CREATE TABLE "claim_verdicts" (
	"workspace_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"given_by" text NOT NULL,
	"answer" text NOT NULL,
	"given_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claim_verdicts_workspace_id_claim_id_given_by_pk" PRIMARY KEY("workspace_id","claim_id","given_by")
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"workspace_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"statement" text NOT NULL,
	"spec" jsonb NOT NULL,
	"status" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"decided_by" text NOT NULL,
	"numbers" jsonb,
	"counter_count" integer NOT NULL,
	"judged" jsonb,
	"record_hash" text NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "claims_workspace_id_claim_id_pk" PRIMARY KEY("workspace_id","claim_id")
);
--> statement-breakpoint
CREATE INDEX "claim_spans_interview" ON "claim_spans" USING btree ("workspace_id","interview_id");--> statement-breakpoint
CREATE INDEX "claim_verdicts_study" ON "claim_verdicts" USING btree ("workspace_id","study_id");--> statement-breakpoint
CREATE INDEX "claims_study" ON "claims" USING btree ("workspace_id","study_id","made_at");