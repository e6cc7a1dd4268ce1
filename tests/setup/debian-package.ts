import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** On Debian, as root, installs a package that tests need; its service, if it has one, is not started. Else does nothing. */
export function installDebianPackage(name: string): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log(`Installing the package ${name} for tests …`)
  // In runlevel 1 no service starts.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const options = { stdio: 'inherit', env } as const
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
}
