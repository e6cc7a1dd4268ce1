/** What Akismet gets of a comment. */
export interface AkismetWords {
  /** Markdown. */
  text: string
  author: string | null
  /** Network address of the writer; null where the site does not know it any more. */
  address: string | null
  /** Path of the article. */
  path: string
  isReply: boolean
}

/** `blatant`: spam that Akismet would throw away unseen. */
export type AkismetVerdict = 'ham' | 'spam' | 'blatant'

export interface Akismet {
  /** Throws where there is no usable answer. */
  check: (words: AkismetWords, signal: AbortSignal) => Promise<AkismetVerdict>
  /** Tells that Akismet erred: these words are spam, or they are not. */
  submit: (isSpam: boolean, words: AkismetWords) => Promise<void>
}

interface Account {
  key: string
  /** Origin of the site. */
  siteUrl: string
  /** Address of the service, with a slash at its end. */
  endpoint?: string
}

const submitTimeoutMs = 10_000
// Akismet wants an address; the site keeps none.
const unknownAddress = '0.0.0.0'

/** A client of Akismet's API. https://akismet.com/developers/detailed-docs/comment-check/ */
export function createAkismet({
  key,
  siteUrl,
  endpoint = 'https://rest.akismet.com/1.1/',
}: Account): Akismet {
  const call = async (method: string, { words, signal }: { words: AkismetWords; signal: AbortSignal }) => {
    const { text, author, address, path, isReply } = words
    const answer = await fetch(new URL(method, endpoint), {
      method: 'POST',
      signal,
      headers: { 'user-agent': 'IndustriallyOrganized/1 | Akismet/1.1' },
      body: new URLSearchParams({
        ...{ api_key: key, blog: siteUrl, user_ip: address ?? unknownAddress },
        ...{ permalink: `${siteUrl}${path}`, comment_type: isReply ? 'reply' : 'comment' },
        ...{ comment_author: author ?? '', comment_content: text },
      }),
    })
    return { answer, said: (await answer.text()).trim() }
  }
  return {
    check: async (words, signal) => {
      const { answer, said } = await call('comment-check', { words, signal })
      if (said !== 'true' && said !== 'false') throw fault(answer, said)
      if (said === 'false') return 'ham'
      return answer.headers.get('x-akismet-pro-tip') === 'discard' ? 'blatant' : 'spam'
    },
    submit: async (isSpam, words) => {
      const signal = AbortSignal.timeout(submitTimeoutMs)
      const { answer, said } = await call(isSpam ? 'submit-spam' : 'submit-ham', { words, signal })
      if (!answer.ok || said === 'invalid') throw fault(answer, said)
    },
  }
}

/** Akismet explains a fault, such as a wrong key, in a header. */
function fault(answer: Response, said: string): Error {
  const help = answer.headers.get('x-akismet-debug-help') ?? said.slice(0, 100)
  return new Error(`Akismet answered ${answer.status}: ${help}`)
}
