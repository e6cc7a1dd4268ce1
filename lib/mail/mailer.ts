/** The site that sends a letter. */
export interface LetterSite {
  /** The owner's name for it. */
  name: string
  /** Its public address, without a trailing slash. */
  url: string
}

export interface Message {
  /** Shown as the sender's name if `MAIL_FROM` has none. */
  fromName: string
  /** One bare address, `reader@example.com`. */
  to: string
  subject: string
  text: string
  html: string
}

/** Sends mail. `send` resolves once the message is on the disk or accepted by the mail server, and throws otherwise. */
export interface Mailer {
  send: (message: Message) => Promise<void>
  close: () => void
}
