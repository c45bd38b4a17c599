CREATE TABLE "consents" (
	"workspace_id" uuid NOT NULL,
	"consent_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"granted" boolean NOT NULL,
	"text" text NOT NULL,
	"text_version" text NOT NULL,
	"language" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_workspace_id_consent_id_pk" PRIMARY KEY("workspace_id","consent_id")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"workspace_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text,
	"participant_id" uuid,
	"is_test" boolean DEFAULT false NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "links_workspace_id_link_id_pk" PRIMARY KEY("workspace_id","link_id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"workspace_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"label" text,
	"source_identity" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "participants_workspace_id_participant_id_pk" PRIMARY KEY("workspace_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "profile_facts" (
	"workspace_id" uuid NOT NULL,
	"participant_id" uuid NOT NULL,
	"fact_key" text NOT NULL,
	"value" jsonb,
	"source" jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "profile_facts_workspace_id_participant_id_fact_key_pk" PRIMARY KEY("workspace_id","participant_id","fact_key")
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"link_id" uuid NOT NULL,
	"interview_id" uuid,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "analyses" (
	"workspace_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"status" text NOT NULL,
	"stage" text NOT NULL,
	"progress" double precision DEFAULT 0 NOT NULL,
	"embedder_id" text NOT NULL,
	"is_lexical" boolean NOT NULL,
	"seed" integer NOT NULL,
	"program_version" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"input_hash" text,
	"counts" jsonb,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"error" text,
	"requested_by" text NOT NULL,
	"requested_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "analyses_workspace_id_analysis_id_pk" PRIMARY KEY("workspace_id","analysis_id")
);
--> statement-breakpoint
CREATE TABLE "segment_embeddings" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"embedder_id" text NOT NULL,
	"vector" "bytea" NOT NULL,
	CONSTRAINT "segment_embeddings_workspace_id_segment_id_embedder_id_pk" PRIMARY KEY("workspace_id","segment_id","embedder_id")
);
--> statement-breakpoint
CREATE TABLE "segments" (
	"workspace_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"turn_revision" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"question_key" text,
	"text_hash" text NOT NULL,
	"segmenter_version" integer NOT NULL,
	CONSTRAINT "segments_workspace_id_segment_id_pk" PRIMARY KEY("workspace_id","segment_id")
);
--> statement-breakpoint
CREATE TABLE "theme_segments" (
	"workspace_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"segment_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"strength" double precision NOT NULL,
	"is_primary" boolean NOT NULL,
	"quote_rank" integer,
	CONSTRAINT "theme_segments_workspace_id_theme_id_segment_id_pk" PRIMARY KEY("workspace_id","theme_id","segment_id")
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"workspace_id" uuid NOT NULL,
	"theme_id" uuid NOT NULL,
	"analysis_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"question_key" text,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"statement" text NOT NULL,
	"terms" jsonb NOT NULL,
	"participants" integer NOT NULL,
	"exposed" integer NOT NULL,
	"exposed_basis" text NOT NULL,
	"interval_low" double precision NOT NULL,
	"interval_high" double precision NOT NULL,
	"cohesion" double precision NOT NULL,
	CONSTRAINT "themes_workspace_id_theme_id_pk" PRIMARY KEY("workspace_id","theme_id")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"meaning" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"skip_reason" text,
	"value" jsonb,
	"turns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_workspace_id_interview_id_question_key_pk" PRIMARY KEY("workspace_id","interview_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "contents" (
	"workspace_id" uuid NOT NULL,
	"content_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "contents_workspace_id_content_id_pk" PRIMARY KEY("workspace_id","content_id")
);
--> statement-breakpoint
CREATE TABLE "exposures" (
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"question_key" text NOT NULL,
	"meaning" integer DEFAULT 1 NOT NULL,
	"revision_id" uuid,
	"arm" text,
	"how" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exposures_workspace_id_interview_id_question_key_pk" PRIMARY KEY("workspace_id","interview_id","question_key")
);
--> statement-breakpoint
CREATE TABLE "import_files" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"format" text NOT NULL,
	"encoding" text NOT NULL,
	"reason" text NOT NULL,
	"counts" jsonb NOT NULL,
	"imported_by" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_files_workspace_id_import_id_pk" PRIMARY KEY("workspace_id","import_id")
);
--> statement-breakpoint
CREATE TABLE "interview_events" (
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"actor" text NOT NULL,
	"client_id" text,
	"epoch" integer NOT NULL,
	"engine_version" text NOT NULL,
	"payload" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "interview_events_workspace_id_interview_id_seq_pk" PRIMARY KEY("workspace_id","interview_id","seq")
);
--> statement-breakpoint
CREATE TABLE "interview_flags" (
	"workspace_id" uuid NOT NULL,
	"flag_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	CONSTRAINT "interview_flags_workspace_id_flag_id_pk" PRIMARY KEY("workspace_id","flag_id")
);
--> statement-breakpoint
CREATE TABLE "interviews" (
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"revision_id" uuid,
	"participant_id" uuid NOT NULL,
	"link_id" uuid,
	"origin" text NOT NULL,
	"source" text,
	"source_identity" text,
	"content_hash" text,
	"status" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_seq" integer DEFAULT 0 NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	"lease_holder" text,
	"snapshot_seq" integer,
	"snapshot" jsonb,
	"questions_answered" integer DEFAULT 0 NOT NULL,
	"current_question_key" text,
	"participant_words" integer DEFAULT 0 NOT NULL,
	"evidence_key" "bytea",
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_activity_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	CONSTRAINT "interviews_workspace_id_interview_id_pk" PRIMARY KEY("workspace_id","interview_id")
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"workspace_id" uuid NOT NULL,
	"interview_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"turn_revision" integer DEFAULT 0 NOT NULL,
	"is_current" boolean DEFAULT true NOT NULL,
	"role" text NOT NULL,
	"kind" text NOT NULL,
	"question_key" text,
	"content_id" uuid,
	"seq" integer NOT NULL,
	"start_ms" double precision,
	"end_ms" double precision,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "turns_workspace_id_interview_id_turn_turn_revision_pk" PRIMARY KEY("workspace_id","interview_id","turn","turn_revision")
);
--> statement-breakpoint
CREATE TABLE "guide_revisions" (
	"workspace_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"guide" jsonb NOT NULL,
	"terms" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"overrides" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"published_by" text NOT NULL,
	CONSTRAINT "guide_revisions_workspace_id_revision_id_pk" PRIMARY KEY("workspace_id","revision_id")
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"workspace_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"decision" text DEFAULT '' NOT NULL,
	"context" jsonb NOT NULL,
	"purpose" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"status_before_archive" text,
	"paused_reason" text,
	"is_sample" boolean DEFAULT false NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_source" jsonb NOT NULL,
	"draft_version" integer DEFAULT 1 NOT NULL,
	"draft_terms" jsonb NOT NULL,
	"live_revision_id" uuid,
	"soft_launch_done" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "studies_workspace_id_study_id_pk" PRIMARY KEY("workspace_id","study_id")
);
--> statement-breakpoint
CREATE TABLE "study_history" (
	"workspace_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"action" text NOT NULL,
	"actor" text NOT NULL,
	"reason" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_history_workspace_id_entry_id_pk" PRIMARY KEY("workspace_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "workspace_contexts" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"context" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"workspace_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"target" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_entries_workspace_id_entry_id_pk" PRIMARY KEY("workspace_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"config_id" text DEFAULT 'default' NOT NULL,
	"name" text,
	"start" text,
	"reference_id" text NOT NULL,
	"prefix" text,
	"key" text NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp (3) with time zone,
	"enabled" boolean DEFAULT true,
	"rate_limit_enabled" boolean DEFAULT true,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer DEFAULT 0,
	"remaining" integer,
	"last_request" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"permissions" text,
	"metadata" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text,
	"status" text DEFAULT 'pending' NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"inviter_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_once" UNIQUE("workspace_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" bigint NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp (3) with time zone,
	"aaguid" text
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"active_workspace_id" uuid,
	"started_by" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" text,
	"invitation_id" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"metadata" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspaces_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"workspace_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	"content_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_workspace_id_media_id_pk" PRIMARY KEY("workspace_id","media_id")
);
--> statement-breakpoint
ALTER TABLE "interview_events" ADD CONSTRAINT "interview_events_interview" FOREIGN KEY ("workspace_id","interview_id") REFERENCES "public"."interviews"("workspace_id","interview_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_users_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_tokens" ADD CONSTRAINT "sign_in_tokens_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "consents_interview" ON "consents" USING btree ("workspace_id","interview_id","purpose","at");--> statement-breakpoint
CREATE INDEX "links_study" ON "links" USING btree ("workspace_id","study_id");--> statement-breakpoint
CREATE INDEX "participants_source_identity" ON "participants" USING btree ("workspace_id","source_identity");--> statement-breakpoint
CREATE INDEX "tokens_link" ON "tokens" USING btree ("workspace_id","link_id");--> statement-breakpoint
CREATE INDEX "tokens_interview" ON "tokens" USING btree ("workspace_id","interview_id");--> statement-breakpoint
CREATE INDEX "analyses_study" ON "analyses" USING btree ("workspace_id","study_id","requested_at");--> statement-breakpoint
CREATE INDEX "segments_interview" ON "segments" USING btree ("workspace_id","interview_id","turn");--> statement-breakpoint
CREATE INDEX "segments_study" ON "segments" USING btree ("workspace_id","study_id");--> statement-breakpoint
CREATE INDEX "theme_segments_analysis" ON "theme_segments" USING btree ("workspace_id","analysis_id");--> statement-breakpoint
CREATE INDEX "theme_segments_segment" ON "theme_segments" USING btree ("workspace_id","segment_id");--> statement-breakpoint
CREATE INDEX "themes_analysis" ON "themes" USING btree ("workspace_id","analysis_id");--> statement-breakpoint
CREATE INDEX "answers_question" ON "answers" USING btree ("workspace_id","study_id","question_key");--> statement-breakpoint
CREATE INDEX "contents_interview" ON "contents" USING btree ("workspace_id","interview_id");--> statement-breakpoint
CREATE INDEX "exposures_question" ON "exposures" USING btree ("workspace_id","study_id","question_key");--> statement-breakpoint
CREATE INDEX "import_files_study" ON "import_files" USING btree ("workspace_id","study_id");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_events_client" ON "interview_events" USING btree ("workspace_id","interview_id","client_id");--> statement-breakpoint
CREATE INDEX "interview_flags_interview" ON "interview_flags" USING btree ("workspace_id","interview_id");--> statement-breakpoint
CREATE INDEX "interviews_study" ON "interviews" USING btree ("workspace_id","study_id","status");--> statement-breakpoint
CREATE INDEX "interviews_activity" ON "interviews" USING btree ("workspace_id","status","last_activity_at");--> statement-breakpoint
CREATE UNIQUE INDEX "interviews_source_identity" ON "interviews" USING btree ("workspace_id","study_id","source","source_identity");--> statement-breakpoint
CREATE UNIQUE INDEX "guide_revisions_number" ON "guide_revisions" USING btree ("workspace_id","study_id","number");--> statement-breakpoint
CREATE INDEX "study_history_study" ON "study_history" USING btree ("workspace_id","study_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "api_keys_workspace" ON "api_keys" USING btree ("reference_id");--> statement-breakpoint
CREATE INDEX "api_keys_key" ON "api_keys" USING btree ("key");--> statement-breakpoint
CREATE INDEX "api_keys_config" ON "api_keys" USING btree ("config_id");--> statement-breakpoint
CREATE INDEX "invitations_workspace" ON "invitations" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "members_user" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkeys_user" ON "passkeys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sign_in_tokens_expiry" ON "sign_in_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "media_content" ON "media" USING btree ("workspace_id","sha256");