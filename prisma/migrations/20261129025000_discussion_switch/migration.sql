CREATE TABLE "DiscussionSwitch" (
    "id" BIGSERIAL NOT NULL,
    "mode" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "DiscussionSwitch_pkey" PRIMARY KEY ("id")
);
