-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reporterId" UUID,
    "email" TEXT,
    "provenAt" TIMESTAMPTZ(3),
    "reporterKey" TEXT,
    "openKey" TEXT,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "law" TEXT,
    "name" TEXT,
    "concernsChild" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decision" TEXT,
    "eventSeq" BIGINT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "erasedAt" TIMESTAMPTZ(3),
    "tokenHash" TEXT NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "statementId" UUID,
    "reportId" UUID,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decidedById" UUID,
    "answer" TEXT,
    "eventSeq" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Report_openKey_key" ON "Report"("openKey");

-- CreateIndex
CREATE UNIQUE INDEX "Report_tokenHash_key" ON "Report"("tokenHash");

-- CreateIndex
CREATE INDEX "Report_state_commentId_id_idx" ON "Report"("state", "commentId", "id");

-- CreateIndex
CREATE INDEX "Report_commentId_idx" ON "Report"("commentId");

-- CreateIndex
CREATE INDEX "Report_eventSeq_idx" ON "Report"("eventSeq");

-- CreateIndex
CREATE INDEX "Report_reporterId_idx" ON "Report"("reporterId");

-- CreateIndex
CREATE INDEX "Report_erasedAt_decidedAt_idx" ON "Report"("erasedAt", "decidedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_statementId_key" ON "Appeal"("statementId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_reportId_key" ON "Appeal"("reportId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_eventSeq_key" ON "Appeal"("eventSeq");

-- CreateIndex
CREATE INDEX "Appeal_state_id_idx" ON "Appeal"("state", "id");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "StatementOfReasons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: an appeal is against one thing.
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_against_one" CHECK (num_nonnulls("statementId", "reportId") = 1);
