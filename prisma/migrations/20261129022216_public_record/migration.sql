-- CreateTable
CREATE TABLE "PublishedHead" (
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PublishedHead_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "PeriodFigure" (
    "period" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PeriodFigure_pkey" PRIMARY KEY ("period","figure","part")
);

-- CreateTable
CREATE TABLE "SecondLook" (
    "eventSeq" BIGINT NOT NULL,
    "reviewerId" UUID NOT NULL,
    "verdict" TEXT NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SecondLook_pkey" PRIMARY KEY ("eventSeq")
);

-- CreateIndex
CREATE INDEX "PublishedHead_seq_idx" ON "PublishedHead"("seq");

-- CreateIndex
CREATE INDEX "SecondLook_at_idx" ON "SecondLook"("at");

-- CreateIndex
CREATE INDEX "CommentEvent_at_idx" ON "CommentEvent" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "ModerationEvent_actorId_seq_idx" ON "ModerationEvent"("actorId", "seq");

-- CreateIndex
CREATE INDEX "ModerationEvent_at_idx" ON "ModerationEvent" USING BRIN ("at");

-- CreateIndex
CREATE INDEX "StatementOfReasons_createdAt_idx" ON "StatementOfReasons" USING BRIN ("createdAt");

-- By hand: what was published stays as it was written.
CREATE TRIGGER "PublishedHead_append_only" BEFORE UPDATE OR DELETE ON "PublishedHead"
  FOR EACH ROW EXECUTE FUNCTION "refuseChange"();

CREATE TRIGGER "PublishedHead_no_truncate" BEFORE TRUNCATE ON "PublishedHead"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuseChange"();
