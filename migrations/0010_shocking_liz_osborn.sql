ALTER TABLE "machine_themes" ADD COLUMN "group_name" text;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "stability" double precision;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "group_name" text;