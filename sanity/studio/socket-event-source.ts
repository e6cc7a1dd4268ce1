/**
 * Event streams over WebSocket. Over HTTP/1.1 a browser has room for six streams to an origin, the Studio opens more,
 * and then everything else waits for ever. The lake sends the same text over a socket as it does over a stream.
 */

const firstPauseMs = 500
const longestPauseMs = 20_000
/** After so many sockets that were closed before one was open, in a row, something may be in their way. */
const refusalsMax = 3

/**
 * From now on, event sources with addresses that begin with `prefix` run over WebSocket. `onSessionEnded` is called when
 * one was ended since the session was; it goes on trying, in case the session comes back. `onBlocked` is called with true
 * when requests get through and sockets do not, as behind a proxy that was not told of them, and with false once one is open.
 */
export function runEventSourcesOverSockets({
  prefix,
  onSessionEnded,
  onBlocked,
}: {
  prefix: string
  onSessionEnded: () => void
  onBlocked: (isBlocked: boolean) => void
}): void {
  const askWhy = async () => {
    if (await isAnswering(prefix)) onBlocked(true)
  }
  globalThis.EventSource = new Proxy(globalThis.EventSource, {
    construct: (native, [address, init]: [string | URL, EventSourceInit?]) => {
      if (!String(address).startsWith(prefix)) return new native(address, init)
      const source = new SocketEventSource(String(address))
      source.addEventListener('sessionEnded', onSessionEnded)
      source.addEventListener('open', () => onBlocked(false))
      source.addEventListener('refused', () => void askWhy())
      return source
    },
  })
}

/**
 * As `EventSource` (WHATWG HTML, section 9.2), but for its transport, and that it tells of no error before it has once been
 * open: the Studio's lists give up at a stream that begins with one, and the form goes with them.
 */
class SocketEventSource extends EventTarget {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSED = 2
  readonly withCredentials = true
  readonly url: string
  readyState: 0 | 1 | 2 = 0
  #socket: WebSocket | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #pauseMs = firstPauseMs
  #lastEventId = ''
  #hasOpened = false
  #refusals = 0

  constructor(url: string) {
    super()
    this.url = url
    this.#connect()
  }

  close(): void {
    this.readyState = this.CLOSED
    clearTimeout(this.#timer)
    this.#socket?.close()
  }

  #connect() {
    const socket = new WebSocket(addressOf({ url: this.url, lastEventId: this.#lastEventId }))
    const read = createReader((event) => {
      this.#lastEventId = event.lastEventId || this.#lastEventId
      this.dispatchEvent(event)
    })
    this.#socket = socket
    socket.addEventListener('open', () => {
      if (this.readyState === this.CLOSED) return
      this.readyState = this.OPEN
      this.#hasOpened = true
      this.#pauseMs = firstPauseMs
      this.dispatchEvent(new Event('open'))
    })
    socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
      if (this.readyState === this.OPEN) read(data)
    })
    socket.addEventListener('close', () => this.#comeBack())
  }

  #comeBack() {
    if (this.readyState === this.CLOSED) return
    this.readyState = this.CONNECTING
    this.#timer = setTimeout(() => this.#connect(), this.#pauseMs)
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs)
    if (this.#hasOpened) this.dispatchEvent(new Event('error'))
    else if (++this.#refusals % refusalsMax === 0) this.dispatchEvent(new Event('refused'))
  }
}

/** Whether the lake answers plain requests. */
async function isAnswering(prefix: string): Promise<boolean> {
  const answer = await fetch(`${prefix}v1/ping`).catch(() => null)
  return answer?.ok === true
}

/** What is a header of a stream's request is a part of the address here: sockets of a page have none of their own. */
function addressOf({ url, lastEventId }: { url: string; lastEventId: string }): URL {
  const address = new URL(url.replace(/^http/, 'ws'))
  if (lastEventId !== '') address.searchParams.set('lastEventId', lastEventId)
  return address
}

/** Takes pieces of a stream's text, however they are cut, and gives its events. */
export function createReader(give: (event: MessageEvent<string>) => void): (text: string) => void {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = parseBlock(block)
      if (event) give(event)
    }
  }
}

function parseBlock(block: string): MessageEvent<string> | undefined {
  const valuesOf = (field: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ''))
  const data = valuesOf('data')
  if (data.length === 0) return undefined
  const [type = 'message'] = valuesOf('event')
  return new MessageEvent(type, { data: data.join('\n'), lastEventId: valuesOf('id').at(-1) ?? '' })
}
