import { getEnv } from '#lib/env.ts'
import { mailDirectory } from '#lib/mail/mail-directory.ts'

/** The folder of messages; null once mail is really sent, since a reader of the mailbox can sign in as anyone. */
export function openMailbox(): string | null {
  const { SMTP_URL, DATA_DIR } = getEnv()
  return SMTP_URL === undefined ? mailDirectory(DATA_DIR) : null
}
