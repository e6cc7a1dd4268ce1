import NextAuth from 'next-auth'
import type { AuthOptions } from 'next-auth'
import type { NextApiRequest, NextApiResponse } from 'next'

export interface AuthAnswer {
  status: number
  location: string | null
  setCookies: string[]
  body: unknown
}

/** Calls next-auth without Next, by its interface for plain requests. */
export async function callNextAuth(
  call: { path: string; query?: Record<string, string>; cookies?: Record<string, string> },
  options: AuthOptions,
): Promise<AuthAnswer> {
  const answer: AuthAnswer = { status: 200, location: null, setCookies: [], body: null }
  const response = {
    status: (status: number) => {
      answer.status = status
      return response
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? answer.setCookies : undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') answer.setCookies = [value].flat()
      if (name.toLowerCase() === 'location') answer.location = String(value)
      return response
    },
    send: (body: unknown) => {
      answer.body = body
    },
    json: (body: unknown) => {
      answer.body = body
    },
    end: () => undefined,
  }
  const request = {
    method: 'GET',
    headers: {},
    body: {},
    query: { nextauth: call.path.split('/'), ...call.query },
    cookies: call.cookies ?? {},
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  return answer
}
