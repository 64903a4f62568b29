-- What counts sign-in attempts; keys are hashes. A row past `expire` means nothing.
CREATE TABLE "sign_in_attempts" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("key")
);
