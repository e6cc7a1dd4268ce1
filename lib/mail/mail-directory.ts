import { join } from 'node:path'

/** The folder that the file mailer writes and `/dev/mailbox` reads. */
export function mailDirectory(dataDir: string): string {
  return join(dataDir, 'mail')
}
