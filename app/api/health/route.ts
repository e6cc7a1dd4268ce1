import { connection } from 'next/server'
import { z } from 'zod'
import { getHealth } from '#lib/health/get-health.ts'
import { methodsOf } from '../_methods.ts'
import { json, route } from '../_route.ts'

const state = z.enum(['ok', 'failing'])
const healthAnswer = z.object({ status: state, checks: z.record(z.string(), state) })

const read = route(
  {
    summary: 'Whether the parts that the site needs answer',
    answers: {
      200: { meaning: 'All do', schema: healthAnswer },
      503: { meaning: 'Some do not', schema: healthAnswer },
    },
    faults: [],
  },
  async () => {
    await connection()
    const health = await getHealth()
    return json(health, { status: health.status === 'ok' ? 200 : 503 })
  },
)

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methodsOf({ GET: read })
