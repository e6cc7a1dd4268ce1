import { getEnv } from '#lib/env.ts'
import { mailDirectory } from '#lib/mail/mail-directory.ts'

/** Where the messages lie; null once mail is sent for real, since whoever sees the mailbox can sign in as anyone. */
export function openMailbox(): string | null {
  const { SMTP_URL, DATA_DIR } = getEnv()
  return SMTP_URL === undefined ? mailDirectory(DATA_DIR) : null
}
