import { notFound } from 'next/navigation'
import { getEnv } from '#lib/env.ts'
import { mailDirectory } from '#lib/mail/mail-directory.ts'

/** Where the messages lie. There is no mailbox once mail is sent for real: whoever sees it can sign in as anyone. */
export function openMailbox(): string {
  const { SMTP_URL, DATA_DIR } = getEnv()
  if (SMTP_URL !== undefined) notFound()
  return mailDirectory(DATA_DIR)
}
