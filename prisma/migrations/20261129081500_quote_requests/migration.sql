-- CreateTable
CREATE TABLE "QuoteRequest" (
    "id" UUID NOT NULL,
    "commentId" UUID NOT NULL,
    "askedById" UUID,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "version" INTEGER,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "tokenHash" TEXT NOT NULL,

    CONSTRAINT "QuoteRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "QuoteRequest_commentId_key" ON "QuoteRequest"("commentId");

-- CreateIndex
CREATE UNIQUE INDEX "QuoteRequest_tokenHash_key" ON "QuoteRequest"("tokenHash");

-- CreateIndex
CREATE INDEX "QuoteRequest_askedById_idx" ON "QuoteRequest"("askedById");

-- CreateIndex
CREATE INDEX "QuoteRequest_state_expires_idx" ON "QuoteRequest"("state", "expires");

-- AddForeignKey
ALTER TABLE "QuoteRequest" ADD CONSTRAINT "QuoteRequest_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteRequest" ADD CONSTRAINT "QuoteRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
