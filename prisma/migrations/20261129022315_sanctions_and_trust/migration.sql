-- AlterTable
ALTER TABLE "StatementOfReasons" ADD COLUMN     "until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "minutes" INTEGER,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "liftedAt" TIMESTAMPTZ(3),
    "liftedById" UUID,
    "statementId" UUID NOT NULL,

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrustSetting" (
    "id" BIGSERIAL NOT NULL,
    "knownComments" INTEGER NOT NULL,
    "knownDays" INTEGER NOT NULL,
    "knownSetbacks" INTEGER NOT NULL,
    "trustedComments" INTEGER NOT NULL,
    "trustedDays" INTEGER NOT NULL,
    "trustedSetbacks" INTEGER NOT NULL,
    "windowDays" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "TrustSetting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Sanction_statementId_key" ON "Sanction"("statementId");

-- CreateIndex
CREATE INDEX "Sanction_personId_id_idx" ON "Sanction"("personId", "id");

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_personId_fkey" FOREIGN KEY ("personId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "StatementOfReasons"("id") ON DELETE CASCADE ON UPDATE CASCADE;
