import { createSign, generateKeyPairSync } from 'node:crypto'
import { createServer, request as forward } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import https from 'node:https'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

export interface SecureHost {
  /** For `HTTPS_PROXY`: this proxy leads every https address to the target. */
  proxyUrl: string
  close: () => void
}

/**
 * Opens a proxy for tools that know https addresses only, as of the hosted service. Behind it TLS with a new certificate
 * ends before a server without TLS. Requests are passed on unchanged.
 */
export async function openSecureHost(targetUrl: string): Promise<SecureHost> {
  const secure = https.createServer(makeCertificate(), (incoming, response) => {
    const { method, headers, url } = incoming
    const target = new URL(targetUrl)
    const options = { host: target.hostname, port: target.port, method, headers, path: url }
    const forwarded = forward(options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    forwarded.on('error', () => response.destroy())
    incoming.pipe(forwarded)
  })
  const securePort = await listen(secure)
  const sockets = new Set<Socket>()
  const proxy = createServer()
  proxy.on('connect', (_request: IncomingMessage, socket: Socket) => {
    const tunnel = connect(securePort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    for (const end of [socket, tunnel]) {
      sockets.add(end)
      end.on('error', () => undefined)
    }
  })
  const proxyPort = await listen(proxy)
  return {
    proxyUrl: `http://127.0.0.1:${String(proxyPort)}`,
    close: () => {
      for (const socket of sockets) socket.destroy()
      secure.close()
      proxy.close()
    },
  }
}

async function listen(server: Server | https.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** A self-signed certificate of version 1 (RFC 5280), for tests only. */
function makeCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')))
  const commonName = der(0x30, der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('test')))
  const name = der(0x30, der(0x31, commonName))
  const validity = der(0x30, der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('491231000000Z')))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const body = der(0x30, der(0x02, Buffer.from([1])), ecdsaWithSha256, name, validity, name, key)
  const signature = createSign('sha256').update(body).sign(privateKey)
  const whole = der(0x30, body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  }
}

/** An ASN.1 value: tag, length and parts. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}
