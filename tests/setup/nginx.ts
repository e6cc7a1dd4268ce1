import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeTemporaryFolder } from '#lib/local/postgres/temporary-postgres.ts'
import { findAnyPort } from '#lib/local/run/ports.ts'
import { installDebianPackage } from './debian-package.ts'
import { frontCertificate } from './secure-front.ts'

const root = path.resolve(import.meta.dirname, '../..')
const usualPlaces = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
]

export interface RunningNginx {
  port: number
  stop: () => Promise<void>
}

/** Runs `lib/web/nginx.conf` in front of a site, on free ports and with a certificate of the tests. */
export async function startNginx({ sitePort }: { sitePort: number }): Promise<RunningNginx> {
  const folder = await makeTemporaryFolder()
  const [port, plainPort] = [await findAnyPort(), await findAnyPort()]
  const example = readFileSync(path.join(root, 'lib/web/nginx.conf'), 'utf8')
    .replace('listen 443', `listen 127.0.0.1:${port}`)
    .replace('listen 80', `listen 127.0.0.1:${plainPort}`)
    .replace('127.0.0.1:3000', `127.0.0.1:${sitePort}`)
    .replace('/etc/ssl/blog.example.pem', frontCertificate)
    .replace('/etc/ssl/blog.example.key', frontCertificate.replace('cert', 'key'))
  const whole = `${process.getuid?.() === 0 ? 'user root;' : ''}
    daemon off; pid ${folder}/nginx.pid; error_log stderr;
    events {}
    http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join(' ')}\n${example}\n}`
  await writeFile(path.join(folder, 'nginx.conf'), whole)
  const child = spawn(ensureNginx(), ['-c', path.join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The program of nginx: `NGINX_PATH` or an installed one. On Debian root installs the package. Throws when there is none. */
function ensureNginx(): string {
  const find = () =>
    [process.env['NGINX_PATH'] ?? '', ...usualPlaces].find((place) => place && existsSync(place))
  const found = find()
  if (found) return found
  installDebianPackage('nginx-light')
  const installed = find()
  if (installed) return installed
  throw new Error(
    'The test of the proxy needs nginx: install it (Debian: apt-get install nginx-light), or set NGINX_PATH.',
  )
}
