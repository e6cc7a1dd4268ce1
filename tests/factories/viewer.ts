import { randomUUID } from 'node:crypto'
import type { AnonymousViewer, SignedInViewer, Viewer } from '#lib/auth/roles.ts'

type Overrides = Partial<SignedInViewer> | ({ kind: 'anonymous' } & Partial<AnonymousViewer>)

/** A viewer for tests; by default a signed-in reader. `makeViewer({kind: 'anonymous'})` is signed out. */
export function makeViewer(overrides: Overrides = {}): Viewer {
  if (overrides.kind === 'anonymous') {
    return { address: '192.0.2.1', ...overrides, kind: 'anonymous' } as Viewer
  }
  const id = overrides.id ?? randomUUID()
  return {
    id,
    email: `${id}@example.com`,
    name: 'Robin Reader',
    role: 'READER',
    silencing: null,
    address: '192.0.2.1',
    ...overrides,
    kind: 'signed-in',
  } as Viewer
}
