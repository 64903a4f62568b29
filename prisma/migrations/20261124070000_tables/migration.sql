-- CreateSchema

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "published";

-- CreateTable
CREATE TABLE "statement" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "original_locale" TEXT,
    "embargo_until" TIMESTAMPTZ(3),
    "published_facts_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facts" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "time_zone" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "place_id" UUID,
    "event_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "facts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facts_speaker" (
    "facts_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "office_id" UUID,

    CONSTRAINT "facts_speaker_pkey" PRIMARY KEY ("facts_id","position")
);

-- CreateTable
CREATE TABLE "facts_topic" (
    "facts_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "facts_topic_pkey" PRIMARY KEY ("facts_id","topic_id")
);

-- CreateTable
CREATE TABLE "language_version" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "live_edition_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "language_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "language_version_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "head_revision_id" UUID NOT NULL,
    "based_on_edition_id" UUID,
    "change_class" TEXT,
    "change_note" TEXT,
    "scheduled_for" TIMESTAMPTZ(3),
    "scheduled_zone" TEXT,
    "scheduled_by" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "language_version_id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "parent_id" UUID,
    "title" TEXT NOT NULL,
    "lead" TEXT,
    "blocks" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_note" (
    "id" UUID NOT NULL,
    "draft_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" UUID NOT NULL,
    "language_version_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "lead" TEXT,
    "blocks" JSONB NOT NULL,
    "change_class" TEXT,
    "change_note" TEXT,
    "based_on_edition_id" UUID,
    "via" TEXT NOT NULL DEFAULT 'approval',
    "forced_reason" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID NOT NULL,
    "approved_by" UUID,
    "previous_hash" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_look" (
    "edition_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_look_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "removal_request" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "reasons" JSONB NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requested_by" UUID NOT NULL,

    CONSTRAINT "removal_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withdrawal" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reasons" JSONB NOT NULL,
    "redirect_to_ref" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID NOT NULL,
    "removal_request_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_statement" (
    "source_id" TEXT NOT NULL,
    "statement_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "imported_statement_pkey" PRIMARY KEY ("source_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_label" (
    "person_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "person_label_pkey" PRIMARY KEY ("person_id","locale")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "held_from" DATE,
    "held_to" DATE,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_label" (
    "office_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "office_label_pkey" PRIMARY KEY ("office_id","locale")
);

-- CreateTable
CREATE TABLE "place" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "time_zone" TEXT,

    CONSTRAINT "place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "place_label" (
    "place_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "place_label_pkey" PRIMARY KEY ("place_id","locale")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_label" (
    "event_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "event_label_pkey" PRIMARY KEY ("event_id","locale")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "ref" TEXT NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_label" (
    "topic_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "aliases" TEXT[],

    CONSTRAINT "topic_label_pkey" PRIMARY KEY ("topic_id","locale")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant" (
    "member_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "grant_pkey" PRIMARY KEY ("member_id","role","locale")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "member_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "issuer" TEXT,
    "member_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trail_entry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "trail_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "published"."statement_entry" (
    "statement_id" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sorted_at" TIMESTAMPTZ(3) NOT NULL,
    "year" INTEGER,
    "speakers" TEXT[],
    "topics" TEXT[],

    CONSTRAINT "statement_entry_pkey" PRIMARY KEY ("statement_id")
);

-- CreateTable
CREATE TABLE "published"."search_entry" (
    "statement_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT,
    "body" TEXT NOT NULL,
    "vector" tsvector,
    "exact" tsvector,

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("statement_id","locale")
);

-- CreateIndex
CREATE UNIQUE INDEX "statement_ref_key" ON "statement"("ref");

-- CreateIndex
CREATE UNIQUE INDEX "statement_published_facts_id_key" ON "statement"("published_facts_id");

-- CreateIndex
CREATE UNIQUE INDEX "facts_statement_id_number_key" ON "facts"("statement_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "facts_id_statement_id_key" ON "facts"("id", "statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "facts_speaker_facts_id_person_id_key" ON "facts_speaker"("facts_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "language_version_live_edition_id_key" ON "language_version"("live_edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "language_version_statement_id_locale_key" ON "language_version"("statement_id", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "draft_language_version_id_key" ON "draft"("language_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_head_revision_id_key" ON "draft"("head_revision_id");

-- CreateIndex
CREATE INDEX "draft_state_updated_at_idx" ON "draft"("state", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "revision_draft_id_idx" ON "revision"("draft_id");

-- CreateIndex
CREATE INDEX "revision_language_version_id_created_at_idx" ON "revision"("language_version_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "revision_id_language_version_id_key" ON "revision"("id", "language_version_id");

-- CreateIndex
CREATE INDEX "approval_draft_id_idx" ON "approval"("draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_revision_id_member_id_key" ON "approval"("revision_id", "member_id");

-- CreateIndex
CREATE INDEX "review_note_draft_id_written_at_idx" ON "review_note"("draft_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "edition_revision_id_key" ON "edition"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "edition_hash_key" ON "edition"("hash");

-- CreateIndex
CREATE INDEX "edition_published_at_idx" ON "edition"("published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "edition_language_version_id_number_key" ON "edition"("language_version_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "edition_id_language_version_id_key" ON "edition"("id", "language_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "withdrawal_removal_request_id_key" ON "withdrawal"("removal_request_id");

-- CreateIndex
CREATE UNIQUE INDEX "imported_statement_statement_id_key" ON "imported_statement"("statement_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_ref_key" ON "person"("ref");

-- CreateIndex
CREATE INDEX "person_label_label_idx" ON "person_label"("label");

-- CreateIndex
CREATE UNIQUE INDEX "office_id_person_id_key" ON "office"("id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "place_ref_key" ON "place"("ref");

-- CreateIndex
CREATE INDEX "place_label_label_idx" ON "place_label"("label");

-- CreateIndex
CREATE UNIQUE INDEX "event_ref_key" ON "event"("ref");

-- CreateIndex
CREATE INDEX "event_label_label_idx" ON "event_label"("label");

-- CreateIndex
CREATE UNIQUE INDEX "topic_ref_key" ON "topic"("ref");

-- CreateIndex
CREATE INDEX "topic_label_label_idx" ON "topic_label"("label");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE INDEX "account_member_id_idx" ON "account"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "trail_entry_hash_key" ON "trail_entry"("hash");

-- CreateIndex
CREATE INDEX "trail_entry_subject_seq_idx" ON "trail_entry"("subject", "seq" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "statement_entry_ref_key" ON "published"."statement_entry"("ref");

-- AddForeignKey
ALTER TABLE "statement" ADD CONSTRAINT "statement_published_facts_id_fkey" FOREIGN KEY ("published_facts_id") REFERENCES "facts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts" ADD CONSTRAINT "facts_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts_speaker" ADD CONSTRAINT "facts_speaker_facts_id_fkey" FOREIGN KEY ("facts_id") REFERENCES "facts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts_speaker" ADD CONSTRAINT "facts_speaker_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts_speaker" ADD CONSTRAINT "facts_speaker_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts_topic" ADD CONSTRAINT "facts_topic_facts_id_fkey" FOREIGN KEY ("facts_id") REFERENCES "facts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "facts_topic" ADD CONSTRAINT "facts_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_version" ADD CONSTRAINT "language_version_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "language_version" ADD CONSTRAINT "language_version_live_edition_id_fkey" FOREIGN KEY ("live_edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_language_version_id_fkey" FOREIGN KEY ("language_version_id") REFERENCES "language_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_head_revision_id_fkey" FOREIGN KEY ("head_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_based_on_edition_id_fkey" FOREIGN KEY ("based_on_edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_started_by_fkey" FOREIGN KEY ("started_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_language_version_id_fkey" FOREIGN KEY ("language_version_id") REFERENCES "language_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_language_version_id_fkey" FOREIGN KEY ("language_version_id") REFERENCES "language_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_based_on_edition_id_fkey" FOREIGN KEY ("based_on_edition_id") REFERENCES "edition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_approved_by_fkey" FOREIGN KEY ("approved_by") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal_request" ADD CONSTRAINT "removal_request_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "removal_request" ADD CONSTRAINT "removal_request_requested_by_fkey" FOREIGN KEY ("requested_by") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_revoked_by_fkey" FOREIGN KEY ("revoked_by") REFERENCES "member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_removal_request_id_fkey" FOREIGN KEY ("removal_request_id") REFERENCES "removal_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_statement" ADD CONSTRAINT "imported_statement_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_label" ADD CONSTRAINT "person_label_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_label" ADD CONSTRAINT "office_label_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place_label" ADD CONSTRAINT "place_label_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_label" ADD CONSTRAINT "event_label_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_label" ADD CONSTRAINT "topic_label_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant" ADD CONSTRAINT "grant_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;


