import { z } from 'zod'
import type { Person, SignedInPerson } from '../accounts/accounts.ts'
import { httpFault } from '../wire/errors.ts'
import { readJson } from '../wire/read-body.ts'
import type { LakeContext } from './context.ts'
import { assertKnown, getPerson, programs } from './identity.ts'

const idCountMax = 400
const keyLengthMax = 1_000
const pairCountMax = 100
const bodyLengthMax = 256 * 1024

/** `GET users/me` */
export async function answerMe(context: LakeContext, request: Request): Promise<Response> {
  return Response.json(toCurrentUser(getPerson(await context.identify(request))))
}

/** `POST auth/logout`: ends the session everywhere. A token stays valid; its holder forgets it. */
export async function answerLogout(context: LakeContext, request: Request): Promise<Response> {
  const identity = await context.identify(request)
  assertKnown(identity)
  if (!request.headers.has('authorization')) await context.accounts?.endSession(request)
  return Response.json({ ok: true })
}

/** `GET auth/id` */
export async function answerAuthId(context: LakeContext, request: Request): Promise<Response> {
  return Response.json({ id: getPerson(await context.identify(request)).id })
}

/**
 * `GET users/<id>,…`: one user for one id, else a list. An unknown id is null: the Studio reads that as a person who
 * has left, and a 404 as an error.
 */
export async function answerUsers(
  context: LakeContext,
  { request, ids }: { request: Request; ids: string },
): Promise<Response> {
  assertKnown(await context.identify(request))
  const asked = ids.split(',')
  if (asked.length > idCountMax) throw httpFault(400, `At most ${idCountMax} users at once`)
  const people = [...programs, ...((await context.accounts?.findPeople(asked)) ?? [])]
  const found = asked.map((id) => toUser(people.find((person) => person.id === id)))
  return Response.json(asked.length > 1 ? found : found[0])
}

/** `GET users/me/keyvalue[/<key>,…]` */
export async function answerKeyValues(
  context: LakeContext,
  { request, keys }: { request: Request; keys?: string },
): Promise<Response> {
  const { id: personId } = getPerson(await context.identify(request))
  const wanted = keys === undefined ? {} : { keys: keys.split(',') }
  return Response.json(await context.keyValues.find({ personId, ...wanted }))
}

const pairsSchema = z
  .array(
    z.object({
      key: z
        .string()
        .min(1)
        .max(keyLengthMax)
        .regex(/^[^\0]*$/),
      value: z.json(),
    }),
  )
  .min(1)
  .max(pairCountMax)

/** `PUT users/me/keyvalue`: returns the stored pairs. */
export async function answerPutKeyValues(context: LakeContext, request: Request): Promise<Response> {
  const { id: personId } = getPerson(await context.identify(request))
  const parsed = pairsSchema.safeParse(await readJson({ request, lengthMax: bodyLengthMax }))
  if (!parsed.success) throw httpFault(400, `Malformed pairs: ${z.prettifyError(parsed.error)}`)
  const byKey = new Map(parsed.data.map((pair) => [pair.key, pair]))
  await context.keyValues.put({ personId, pairs: [...byKey.values()] })
  return Response.json(parsed.data)
}

function toCurrentUser({ id, name, email, imageUrl, role }: SignedInPerson) {
  return {
    id,
    name,
    email,
    ...(imageUrl ? { profileImage: imageUrl } : {}),
    provider: email === '' ? 'sanity-token' : 'site',
    role,
    roles: [{ name: role, title: titleByRole[role] }],
  }
}

const titleByRole = { viewer: 'Viewer', editor: 'Editor', administrator: 'Administrator' } as const

function toUser(person: Person | undefined) {
  if (!person) return null
  const { id, name, imageUrl } = person
  return { id, displayName: name, ...(imageUrl ? { imageUrl } : {}) }
}
