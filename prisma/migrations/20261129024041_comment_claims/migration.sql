-- CreateTable
CREATE TABLE "CommentClaim" (
    "commentId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentClaim_pkey" PRIMARY KEY ("commentId")
);

-- CreateIndex
CREATE INDEX "CommentClaim_personId_idx" ON "CommentClaim"("personId");

-- CreateIndex
CREATE INDEX "CommentClaim_until_idx" ON "CommentClaim"("until");

-- AddForeignKey
ALTER TABLE "CommentClaim" ADD CONSTRAINT "CommentClaim_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentClaim" ADD CONSTRAINT "CommentClaim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
