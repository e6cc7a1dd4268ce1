import { createFileMailer } from './file-mailer.ts'
import { mailDirectory } from './mail-directory.ts'
import type { Mailer } from './mailer.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

export interface MailSettings {
  SMTP_URL?: string | undefined
  SMTP_REQUIRE_TLS?: boolean
  MAIL_FROM: string
  DATA_DIR: string
}

/** The mailer for an environment: SMTP with `SMTP_URL`, otherwise files in the data folder. */
export function createMailer(settings: MailSettings): Mailer {
  return settings.SMTP_URL
    ? createSmtpMailer({
        url: settings.SMTP_URL,
        from: settings.MAIL_FROM,
        requireTls: settings.SMTP_REQUIRE_TLS ?? true,
      })
    : createFileMailer({ directory: mailDirectory(settings.DATA_DIR), from: settings.MAIL_FROM })
}
