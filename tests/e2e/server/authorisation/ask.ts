import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { httpStatusByCode } from '#lib/errors.ts'
import type { ErrorCode } from '#lib/errors.ts'
import type { Input } from './inputs.ts'

interface Asking {
  request: APIRequestContext
  /** Of the page that calls. */
  origin: string
  /** Of the caller's session; empty for nobody. */
  cookie: string
}

/** The answer to a call of an entry, in the words of `rights.ts`. */
export async function ask(entry: string, { input, ...asking }: Asking & { input: Input }): Promise<string> {
  const [first = '', second = ''] = entry.split(' ')
  if (first === 'page') return read(await send({ method: 'GET', file: second, input }, asking))
  if (second.includes('/')) return read(await send({ method: first, file: second, input }, asking))
  return readAction(await act({ file: first, name: second, input }, asking))
}

function send(
  { method, file, input }: { method: string; file: string; input: Input },
  { request, origin, cookie }: Asking,
): Promise<APIResponse> {
  const { params = {}, query = {}, body, fields } = input
  const search = new URLSearchParams(query).toString()
  return request.fetch(`${addressOf(file, params)}${search && `?${search}`}`, {
    ...{ method, maxRedirects: 0, headers: { cookie, ...(method !== 'GET' && { origin }) } },
    ...(body && { data: body }),
    ...(fields && { form: fields }),
  })
}

/** The address of a file of `app`. A part without a value gets one at which nothing is. */
function addressOf(file: string, params: Record<string, string>): string {
  const way = file
    .replace(/^app/, '')
    .replace(/\/(?:page\.tsx|page|route\.ts)$/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/\[\[\.{3}\w+\]\]/g, '')
    .replace(/\[(?:\.{3})?(\w+)\]/g, (_part, name: string) => encodeURIComponent(params[name] ?? '99'))
  return way === '' ? '/' : way
}

interface Actions {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

const built = path.resolve(
  import.meta.dirname,
  '../../../../.next-test/server/server-reference-manifest.json',
)

/** Calls a server action as its script does: the state first, then the form. */
function act(
  { file, name, input: { fields = {} } }: { file: string; name: string; input: Input },
  { request, origin, cookie }: Asking,
): Promise<APIResponse> {
  const { node } = JSON.parse(readFileSync(built, 'utf8')) as Actions
  const found = Object.entries(node).find(([, it]) => it.filename === file && it.exportedName === name)
  const [id, action] = found ?? [undefined, undefined]
  if (id === undefined) throw new Error(`${name} of ${file} was not built`)
  const pages = Object.keys(action.workers).filter((worker) => worker.endsWith('/page'))
  const [page = ''] = pages.toSorted((one, other) => one.split('[').length - other.split('[').length)
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(`_1_${field}`, value)
  form.append('0', '[{"status":"waiting"},"$K1"]')
  const headers = { cookie, origin, 'next-action': id }
  return request.post(addressOf(page, {}), { headers, multipart: form, maxRedirects: 0 })
}

async function read(answer: APIResponse): Promise<string> {
  const status = answer.status()
  if (status >= 400) return String(status)
  if (status >= 300) return readLocation(answer.headers()['location'] ?? '')
  const text = await answer.text()
  const outcome = /^\{"decided":\[\{[^}]*"outcome":"([\w-]+)"/.exec(text)?.[1]
  if (outcome !== undefined) return readOutcome(outcome)
  // A page that is rendered for one request leads on by itself.
  const leadsTo = /<meta http-equiv="refresh" content="0;url=([^"]+)"/.exec(text)?.[1]
  if (leadsTo !== undefined) return readLocation(leadsTo.replaceAll('&amp;', '&'))
  return text.includes('href="/sign-in?callbackUrl=%2Fstudio"') ? 'sign-in' : 'ok'
}

function readLocation(location: string): string {
  const { pathname, searchParams } = new URL(location, 'http://localhost')
  if (pathname === '/sign-in') return 'sign-in'
  return pathname === '/comments/not-posted' ? statusOf(searchParams.get('code') ?? '') : 'ok'
}

const statusOf = (code: string) =>
  code in httpStatusByCode ? String(httpStatusByCode[code as ErrorCode]) : code

const readOutcome = (outcome: string) => ({ done: 'ok', 'not-found': '404' })[outcome] ?? outcome

/** The state that an action returns, from React's stream. */
async function readAction(answer: APIResponse): Promise<string> {
  if (answer.status() === 303)
    return readLocation((answer.headers()['x-action-redirect'] ?? '').split(';')[0] ?? '')
  if (!answer.ok()) return String(answer.status())
  const text = await answer.text()
  const row = /"a":"\$@(\w+)"/.exec(text)?.[1] ?? '1'
  const json = new RegExp(`^${row}:(.*)$`, 'm').exec(text)?.[1] ?? ''
  const state = JSON.parse(json) as State
  if (state.status === 'error') return statusOf(state.code)
  if (state.decided) return readOutcome(state.decided[0].outcome)
  return state.undone && !state.undone[0].isUndone ? '409' : 'ok'
}

interface State {
  status: string
  code: string
  decided?: [{ outcome: string }]
  undone?: [{ isUndone: boolean }]
}
