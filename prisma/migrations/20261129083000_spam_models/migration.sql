-- CreateTable
CREATE TABLE "SpamModel" (
    "id" BIGSERIAL NOT NULL,
    "trainedAt" TIMESTAMPTZ(3) NOT NULL,
    "decisions" INTEGER NOT NULL,
    "precision" DOUBLE PRECISION NOT NULL,
    "recall" DOUBLE PRECISION NOT NULL,
    "heldOut" INTEGER NOT NULL,
    "model" JSONB NOT NULL,

    CONSTRAINT "SpamModel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SpamModelChoice" (
    "id" BIGSERIAL NOT NULL,
    "modelId" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,

    CONSTRAINT "SpamModelChoice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SpamModelChoice_modelId_idx" ON "SpamModelChoice"("modelId");

-- AddForeignKey
ALTER TABLE "SpamModelChoice" ADD CONSTRAINT "SpamModelChoice_modelId_fkey" FOREIGN KEY ("modelId") REFERENCES "SpamModel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
