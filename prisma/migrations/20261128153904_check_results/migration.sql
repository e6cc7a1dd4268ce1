-- CreateEnum
CREATE TYPE "CheckOutcome" AS ENUM ('PASS', 'HOLD', 'REFUSE');

-- CreateTable
CREATE TABLE "CheckResult" (
    "id" BIGSERIAL NOT NULL,
    "commentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "check" TEXT NOT NULL,
    "outcome" "CheckOutcome" NOT NULL,
    "sentence" TEXT,
    "numbers" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckResult_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CheckResult_commentId_version_idx" ON "CheckResult"("commentId", "version");

-- AddForeignKey
ALTER TABLE "CheckResult" ADD CONSTRAINT "CheckResult_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: the names of the checks that hold a comment become rows, in the words that moderators read.
INSERT INTO "CheckResult" ("commentId", version, "check", outcome, sentence, numbers, at)
SELECT c.id, c.version, reason, 'HOLD',
  CASE reason
    WHEN 'premoderated' THEN 'Each comment under this article is read before it appears.'
    WHEN 'duplicate-words' THEN 'The same person wrote the same words here before.'
    WHEN 'many-links' THEN 'It has more than 3 links.'
  END,
  '{}', coalesce(c."editedAt", c."createdAt")
FROM "Comment" c CROSS JOIN unnest(c."holdReasons") AS reason
WHERE c.status <> 'DELETED';

-- AlterTable
ALTER TABLE "Comment" DROP COLUMN "holdReasons";
