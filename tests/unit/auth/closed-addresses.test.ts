import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { GET } from '#app/api/auth/[...nextauth]/route.ts'

test.each(['session', 'csrf', 'providers', 'signout', 'signin/email', '_log'])(
  'next-auth’s own address /api/auth/%s is closed',
  async (path) => {
    const request = new NextRequest(`http://localhost:3000/api/auth/${path}`)
    const answer = await GET(request, { params: Promise.resolve({ nextauth: path.split('/') }) })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  },
)
