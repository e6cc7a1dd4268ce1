-- CreateTable
CREATE TABLE "ModeratorMail" (
    "personId" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "hour" SMALLINT,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ModeratorMail_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "DecisionLink" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "eventSeq" BIGINT,
    "tokenHash" TEXT NOT NULL,

    CONSTRAINT "DecisionLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DecisionLink_eventSeq_key" ON "DecisionLink"("eventSeq");

-- CreateIndex
CREATE UNIQUE INDEX "DecisionLink_tokenHash_key" ON "DecisionLink"("tokenHash");

-- CreateIndex
CREATE INDEX "DecisionLink_letterId_idx" ON "DecisionLink"("letterId");

-- CreateIndex
CREATE INDEX "DecisionLink_commentId_personId_idx" ON "DecisionLink"("commentId", "personId");

-- CreateIndex
CREATE INDEX "DecisionLink_personId_idx" ON "DecisionLink"("personId");

-- CreateIndex
CREATE INDEX "DecisionLink_expires_idx" ON "DecisionLink"("expires");

-- AddForeignKey
ALTER TABLE "ModeratorMail" ADD CONSTRAINT "ModeratorMail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLink" ADD CONSTRAINT "DecisionLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionLink" ADD CONSTRAINT "DecisionLink_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
