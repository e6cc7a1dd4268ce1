import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMailer } from '#lib/mail/create-mailer.ts'
import { findMessage, listMessages } from '#lib/mail/mailbox.ts'
import type { Mailer, Message } from '#lib/mail/mailer.ts'

const from = 'Industrially Organized <post@example.com>'
const message: Message = {
  fromName: 'People & Practice',
  to: 'robin@example.com',
  subject: 'Grüße, 日本',
  text: `Ein Link: https://example.com/sign-in/confirm?token=${'a'.repeat(200)}&email=robin%40example.com\n.\nEnd`,
  html: '<p>Grüße &amp; more</p>',
}

interface Delivery {
  email: Email
  /** The recipients of the envelope, independent of the headers; null for files, which have no envelope. */
  recipients: string[] | null
}

interface Rig {
  mailer: Mailer
  delivered: () => Promise<Delivery[]>
  close: () => Promise<void>
}

async function fileRig(): Promise<Rig> {
  const dataDir = await mkdtemp(join(tmpdir(), 'io-mail-'))
  const mailer = createMailer({ DATA_DIR: dataDir, MAIL_FROM: from })
  const directory = join(dataDir, 'mail')
  return {
    mailer,
    delivered: async () => {
      const names = await readdir(directory)
      return Promise.all(
        names.toSorted().map(async (name) => ({
          email: await PostalMime.parse(await readFile(join(directory, name))),
          recipients: null,
        })),
      )
    },
    close: async () => {
      mailer.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

const smtpRig = () => openSmtpRig({ requireTls: false })

/** A server that offers no TLS, or whose offer somebody removed on the way. */
async function openSmtpRig({ requireTls }: { requireTls: boolean }): Promise<Rig> {
  const received: Promise<Delivery>[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],

    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        received.push(PostalMime.parse(Buffer.concat(chunks)).then((email) => ({ email, recipients })))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('the mail server has no port')
  const mailer = createMailer({
    SMTP_URL: `smtp://127.0.0.1:${address.port}`,
    SMTP_REQUIRE_TLS: requireTls,
    MAIL_FROM: from,
    DATA_DIR: '/nowhere',
  })
  return {
    mailer,
    delivered: () => Promise.all(received),
    close: async () => {
      mailer.close()
      await new Promise<void>((resolve) => {
        server.close(resolve)
      })
    },
  }
}

describe.each([
  ['files', fileRig],
  ['SMTP', smtpRig],
])('the mailer over %s', (_name, makeRig) => {
  let rig: Rig
  beforeEach(async () => {
    rig = await makeRig()
  })
  afterEach(() => rig.close())

  it('delivers both parts, subject, sender and recipient unchanged', async () => {
    await rig.mailer.send(message)
    const [delivery] = await rig.delivered()
    expect(delivery?.email.subject).toBe(message.subject)
    expect(delivery?.email.text?.trim()).toBe(message.text)
    expect(delivery?.email.html?.trim()).toBe(message.html)
    expect(delivery?.email.from).toMatchObject({
      address: 'post@example.com',
      name: 'Industrially Organized',
    })
    expect(delivery?.email.to).toMatchObject([{ address: 'robin@example.com' }])
    expect(delivery?.email.date).toBeTruthy()
  })

  it('asks for no automatic replies', async () => {
    await rig.mailer.send(message)
    const [delivery] = await rig.delivered()
    expect(delivery?.email.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
  })

  it('lets a subject add no header', async () => {
    await rig.mailer.send({ ...message, subject: 'Hello\r\nBcc: eve@example.net\r\n\r\nBody' })
    const [delivery] = await rig.delivered()
    expect(delivery?.email.bcc).toBeUndefined()
    expect(delivery?.email.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(delivery?.email.text?.trim()).toBe(message.text)
  })

  it.each([
    'robin@example.com, eve@example.net',
    'robin@example.com\r\nBcc: eve@example.net',
    'a@b.c>,<eve@example.net',
  ])('lets a recipient add no other: %j', async (to) => {
    // Refusing such an address is as good as delivering to one recipient.
    await rig.mailer.send({ ...message, to }).catch(() => undefined)
    for (const { email, recipients } of await rig.delivered().catch(() => [])) {
      expect(email.bcc).toBeUndefined()
      expect(email.cc).toBeUndefined()
      expect(recipients ?? []).not.toContain('eve@example.net')
    }
  })

  it('delivers many at once, each once', async () => {
    const subjects = Array.from({ length: 20 }, (_, number) => `Message ${number}`)
    await Promise.all(subjects.map((subject) => rig.mailer.send({ ...message, subject })))
    const delivered = await rig.delivered()
    expect(delivered.map(({ email }) => email.subject).toSorted()).toEqual(subjects.toSorted())
  })
})

describe('the SMTP mailer', () => {
  it('sends no letter to a server without TLS, unless that is allowed', async () => {
    const rig = await openSmtpRig({ requireTls: true })
    await expect(rig.mailer.send(message)).rejects.toThrow(/TLS/)
    expect(await rig.delivered()).toEqual([])
    await rig.close()
  })

  it('throws when the server refuses a message', async () => {
    const mailer = createMailer({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: from, DATA_DIR: '/nowhere' })
    await expect(mailer.send(message)).rejects.toThrow()
    mailer.close()
  })
})

describe('the mailbox', () => {
  let dataDir: string
  let directory: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'io-mailbox-'))
    directory = join(dataDir, 'mail')
  })
  afterEach(() => rm(dataDir, { recursive: true }))

  it('is empty before the first message', async () => {
    expect(await listMessages({ directory, limit: 10 })).toEqual([])
  })

  it('lists what the file mailer wrote, newest first, with its address', async () => {
    const mailer = createMailer({ DATA_DIR: dataDir, MAIL_FROM: from })
    for (const subject of ['one', 'two', 'three']) {
      await mailer.send({ ...message, subject, to: `${subject}@example.com` })
      // Names contain the millisecond, so the next message waits for a later one.
      const sent = Date.now()
      while (Date.now() === sent) await new Promise((resolve) => setImmediate(resolve))
    }
    const messages = await listMessages({ directory, limit: 2 })
    expect(messages.map(({ subject, to }) => ({ subject, to }))).toEqual([
      { subject: 'three', to: 'three@example.com' },
      { subject: 'two', to: 'two@example.com' },
    ])
    const shown = await findMessage({ directory, id: messages[0]?.id ?? '' })
    expect(shown).toMatchObject({ subject: 'three', from: 'Industrially Organized <post@example.com>' })
    expect(shown?.text.trim()).toBe(message.text)
  })

  it('names the site as the sender if MAIL_FROM is a bare address', async () => {
    const mailer = createMailer({ DATA_DIR: dataDir, MAIL_FROM: 'post@example.com' })
    await mailer.send({ ...message, fromName: 'People\r\nBcc: a@example.com' })
    const [shown] = await listMessages({ directory, limit: 1 })
    expect(await findMessage({ directory, id: shown?.id ?? '' })).toMatchObject({
      from: 'People Bcc: a@example.com <post@example.com>',
      to: message.to,
    })
  })

  it.each(['..', '../secrets', '20261123T205310123Z-0000000/', '', '20261123T205310123Z-00000000'])(
    'has no message %j',
    async (id) => {
      expect(await findMessage({ directory, id })).toBeNull()
    },
  )
})
