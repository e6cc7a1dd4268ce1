-- A session is kept by the SHA-256 of its token; sessions that are open go on.
UPDATE "Session" SET "sessionToken" = encode(sha256(convert_to("sessionToken", 'UTF8')), 'hex');

-- AlterTable
ALTER TABLE "VerificationToken" ADD COLUMN     "seed" TEXT,
ADD COLUMN     "usedAt" TIMESTAMPTZ(3),
ADD COLUMN     "usedBy" TEXT;

-- CreateIndex
CREATE INDEX "VerificationToken_identifier_expires_idx" ON "VerificationToken"("identifier", "expires");
