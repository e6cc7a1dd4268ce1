-- CreateTable
CREATE TABLE "FormerAddress" (
    "type" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,

    CONSTRAINT "FormerAddress_pkey" PRIMARY KEY ("type","slug")
);
