-- CreateTable
CREATE TABLE "ModerationEvent" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "undoes" BIGINT,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ModerationEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "StatementOfReasons" (
    "id" UUID NOT NULL,
    "commentId" UUID,
    "personId" UUID NOT NULL,
    "eventSeq" BIGINT NOT NULL,
    "measure" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "detectedBy" TEXT[],
    "decidedById" UUID,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appealableUntil" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),
    "tokenHash" TEXT NOT NULL,

    CONSTRAINT "StatementOfReasons_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ModerationEvent_undoes_key" ON "ModerationEvent"("undoes");

-- CreateIndex
CREATE UNIQUE INDEX "ModerationEvent_hash_key" ON "ModerationEvent"("hash");

-- CreateIndex
CREATE INDEX "ModerationEvent_subject_seq_idx" ON "ModerationEvent"("subject", "seq");

-- CreateIndex
CREATE INDEX "ModerationEvent_kind_seq_idx" ON "ModerationEvent"("kind", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "StatementOfReasons_eventSeq_key" ON "StatementOfReasons"("eventSeq");

-- CreateIndex
CREATE UNIQUE INDEX "StatementOfReasons_tokenHash_key" ON "StatementOfReasons"("tokenHash");

-- CreateIndex
CREATE INDEX "StatementOfReasons_commentId_id_idx" ON "StatementOfReasons"("commentId", "id");

-- CreateIndex
CREATE INDEX "StatementOfReasons_personId_id_idx" ON "StatementOfReasons"("personId", "id");

-- CreateIndex
CREATE INDEX "Comment_status_id_idx" ON "Comment"("status", "id");

-- CreateIndex
CREATE INDEX "Comment_authorId_status_idx" ON "Comment"("authorId", "status");

-- AddForeignKey
ALTER TABLE "StatementOfReasons" ADD CONSTRAINT "StatementOfReasons_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementOfReasons" ADD CONSTRAINT "StatementOfReasons_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what happened stays as it was written.
CREATE TRIGGER "ModerationEvent_append_only" BEFORE UPDATE OR DELETE ON "ModerationEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuseChange"();

CREATE TRIGGER "ModerationEvent_no_truncate" BEFORE TRUNCATE ON "ModerationEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuseChange"();
