import { join } from 'node:path'

/** Where the file mailer writes and `/dev/mailbox` reads. */
export function mailDirectory(dataDir: string): string {
  return join(dataDir, 'mail')
}
