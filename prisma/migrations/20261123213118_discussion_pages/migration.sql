-- DropIndex
DROP INDEX "Comment_postId_rootId_status_id_idx";

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "holdReasons" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "Comment_postId_depth_id_idx" ON "Comment"("postId", "depth", "id");

-- CreateIndex
CREATE INDEX "Comment_postId_status_idx" ON "Comment"("postId", "status");

-- CreateIndex
CREATE INDEX "Comment_authorId_id_idx" ON "Comment"("authorId", "id");
