-- CreateTable
CREATE TABLE "PostPublication" (
    "postId" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "announcedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PostPublication_pkey" PRIMARY KEY ("postId")
);
