-- CreateIndex
CREATE INDEX "CheckResult_at_idx" ON "CheckResult"("at");
