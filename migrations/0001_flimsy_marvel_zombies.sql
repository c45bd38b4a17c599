CREATE TABLE "language_ladders" (
	"workspace_id" uuid NOT NULL,
	"role" text NOT NULL,
	"language_model_ids" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "language_ladders_workspace_id_role_pk" PRIMARY KEY("workspace_id","role")
);
--> statement-breakpoint
CREATE TABLE "language_models" (
	"workspace_id" uuid NOT NULL,
	"language_model_id" uuid NOT NULL,
	"label" text NOT NULL,
	"provider" text NOT NULL,
	"model_id" text NOT NULL,
	"base_url" text,
	"sealed_key" text,
	"input_price" double precision,
	"output_price" double precision,
	"currency" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "language_models_workspace_id_language_model_id_pk" PRIMARY KEY("workspace_id","language_model_id")
);
--> statement-breakpoint
CREATE TABLE "model_budgets" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"amount" double precision NOT NULL,
	"unit" text NOT NULL,
	"set_by" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_budgets_workspace_id_study_id_pk" PRIMARY KEY("workspace_id","study_id")
);
--> statement-breakpoint
CREATE TABLE "model_calls" (
	"workspace_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"study_id" uuid,
	"interview_id" uuid,
	"role" text NOT NULL,
	"purpose" text NOT NULL,
	"prompt_version" text NOT NULL,
	"label" text NOT NULL,
	"provider" text NOT NULL,
	"model_id" text NOT NULL,
	"model_served" text,
	"is_local" boolean NOT NULL,
	"input_hash" text,
	"input_tokens" integer,
	"output_tokens" integer,
	"cost" double precision,
	"currency" text,
	"outcome" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"took_ms" integer,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "model_calls_workspace_id_call_id_pk" PRIMARY KEY("workspace_id","call_id")
);
--> statement-breakpoint
CREATE TABLE "model_outputs" (
	"workspace_id" uuid NOT NULL,
	"call_id" uuid NOT NULL,
	"study_id" uuid,
	"interview_id" uuid,
	"body" text NOT NULL,
	CONSTRAINT "model_outputs_workspace_id_call_id_pk" PRIMARY KEY("workspace_id","call_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "language_models_label" ON "language_models" USING btree ("workspace_id","label");--> statement-breakpoint
CREATE INDEX "model_calls_study" ON "model_calls" USING btree ("workspace_id","study_id","call_id");--> statement-breakpoint
CREATE INDEX "model_calls_interview" ON "model_calls" USING btree ("workspace_id","interview_id");--> statement-breakpoint
CREATE INDEX "model_outputs_study" ON "model_outputs" USING btree ("workspace_id","study_id");--> statement-breakpoint
CREATE INDEX "model_outputs_interview" ON "model_outputs" USING btree ("workspace_id","interview_id");