CREATE TABLE "report_comments" (
	"workspace_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version" integer,
	"block_id" text,
	"share_id" uuid,
	"author" text NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text,
	CONSTRAINT "report_comments_workspace_id_comment_id_pk" PRIMARY KEY("workspace_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "report_edit_bodies" (
	"workspace_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"change" jsonb NOT NULL,
	"inverse" jsonb NOT NULL,
	CONSTRAINT "report_edit_bodies_workspace_id_report_id_number_pk" PRIMARY KEY("workspace_id","report_id","number")
);
--> statement-breakpoint
CREATE TABLE "report_edits" (
	"workspace_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"what" text NOT NULL,
	"targets" text[] NOT NULL,
	"undoes" integer,
	CONSTRAINT "report_edits_workspace_id_report_id_number_pk" PRIMARY KEY("workspace_id","report_id","number")
);
--> statement-breakpoint
CREATE TABLE "report_reminders" (
	"workspace_id" uuid NOT NULL,
	"reminder_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"mail_to" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "report_reminders_workspace_id_reminder_id_pk" PRIMARY KEY("workspace_id","reminder_id")
);
--> statement-breakpoint
CREATE TABLE "report_shares" (
	"workspace_id" uuid NOT NULL,
	"share_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"names" text NOT NULL,
	"allows_comments" boolean DEFAULT false NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"opened" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp (3) with time zone,
	CONSTRAINT "report_shares_workspace_id_share_id_pk" PRIMARY KEY("workspace_id","share_id")
);
--> statement-breakpoint
CREATE TABLE "report_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"share_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_versions" (
	"workspace_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"document" jsonb NOT NULL,
	"names" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"edit_number" integer NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_versions_workspace_id_report_id_number_pk" PRIMARY KEY("workspace_id","report_id","number")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"workspace_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reports_workspace_id_report_id_pk" PRIMARY KEY("workspace_id","report_id")
);
--> statement-breakpoint
CREATE INDEX "report_comments_report" ON "report_comments" USING btree ("workspace_id","report_id","at");--> statement-breakpoint
CREATE INDEX "report_reminders_due" ON "report_reminders" USING btree ("workspace_id","due_at");--> statement-breakpoint
CREATE INDEX "report_shares_report" ON "report_shares" USING btree ("workspace_id","report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_study" ON "reports" USING btree ("workspace_id","study_id");