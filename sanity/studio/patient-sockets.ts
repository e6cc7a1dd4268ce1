/**
 * Delays `close()` until a socket is open, for addresses that begin with `prefix`: closing it earlier makes the
 * browser log an error. The Studio does that often, since each new pane renews its subscriptions.
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
