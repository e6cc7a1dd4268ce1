-- CreateTable
CREATE TABLE "WordRule" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "matches" TEXT NOT NULL,
    "matchesNot" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WordRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckSetting" (
    "id" BIGSERIAL NOT NULL,
    "check" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "CheckSetting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WordRule_removedAt_id_idx" ON "WordRule"("removedAt", "id");

-- CreateIndex
CREATE INDEX "CheckSetting_check_id_idx" ON "CheckSetting"("check", "id");
