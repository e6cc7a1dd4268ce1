-- CreateTable
CREATE TABLE "CommentEvent" (
    "id" BIGSERIAL NOT NULL,
    "commentId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "fromStatus" "CommentStatus",
    "toStatus" "CommentStatus" NOT NULL,
    "actor" TEXT NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CommentEvent_commentId_id_idx" ON "CommentEvent"("commentId", "id");

-- AddForeignKey
ALTER TABLE "CommentEvent" ADD CONSTRAINT "CommentEvent_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what happened stays as it was written.
CREATE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of "%" are only added', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "CommentEvent_append_only" BEFORE UPDATE ON "CommentEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
