-- CreateTable
CREATE TABLE "ExpiredTag" (
    "id" BIGSERIAL NOT NULL,
    "tag" TEXT NOT NULL,
    "xact" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExpiredTag_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExpiredTag_xact_idx" ON "ExpiredTag"("xact");

-- CreateIndex
CREATE INDEX "ExpiredTag_at_idx" ON "ExpiredTag"("at");
