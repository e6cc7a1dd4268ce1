/**
 * A socket closed before it is open makes the browser log an error, and the Studio changes its mind that fast: it
 * subscribes anew whenever a pane appears. Sockets to addresses that begin with `prefix` open first, then close.
 */
export function closeSocketsPatiently(prefix: string): void {
  const socketPrefix = prefix.replace(/^http/, 'ws')
  class PatientSocket extends globalThis.WebSocket {
    override close(...reason: Parameters<WebSocket['close']>): void {
      const closeNow = () => super.close(...reason)
      if (this.readyState === this.CONNECTING) this.addEventListener('open', closeNow, { once: true })
      else closeNow()
    }
  }
  globalThis.WebSocket = new Proxy(globalThis.WebSocket, {
    construct: (native, [url, protocols]: [string | URL, (string | string[])?]) =>
      String(url).startsWith(socketPrefix) ? new PatientSocket(url, protocols) : new native(url, protocols),
  })
}
