/** Whose letter it is. */
export interface LetterSite {
  /** As the owner calls it. */
  name: string
  /** Its public address, without a slash at its end. */
  url: string
}

export interface Message {
  /** Shown as the sender's name where `MAIL_FROM` has none. */
  fromName: string
  /** One bare address, `reader@example.com`. */
  to: string
  subject: string
  text: string
  html: string
}

/** Sends mail. `send` resolves when the message is safely handed on, and throws otherwise. */
export interface Mailer {
  send: (message: Message) => Promise<void>
  close: () => void
}
