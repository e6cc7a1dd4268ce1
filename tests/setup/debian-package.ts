import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs a package for tests if this is Debian and the user is root, without starting its service. */
export function installDebianPackage(name: string): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  console.log(`Installing the package ${name} for tests …`)
  // No service starts in runlevel 1.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const options = { stdio: 'inherit', env } as const
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], options)
}
