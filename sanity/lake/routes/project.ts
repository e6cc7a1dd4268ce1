import { httpFault } from '../wire/errors.ts'
import { getDataset } from './context.ts'
import type { LakeContext } from './context.ts'
import { assertKnown } from './identity.ts'

interface ProjectRequest {
  request: Request
  projectId: string
}

export async function answerProject(context: LakeContext, asked: ProjectRequest): Promise<Response> {
  await assertProject(context, asked)
  const { projectId: id } = asked
  return Response.json({
    id,
    displayName: 'Embedded Content Lake',
    studioHost: null,
    organizationId: null,
    isBlocked: false,
    isDisabled: false,
    members: [],
    features: [],
    metadata: {},
  })
}

/** `GET projects/<id>/datasets` */
export async function answerDatasets(context: LakeContext, asked: ProjectRequest): Promise<Response> {
  await assertProject(context, asked)
  const aclMode = context.isPublic ? 'public' : 'private'
  return Response.json([...context.datasets.keys()].map((name) => ({ name, aclMode })))
}

/** `GET projects/<id>/grants`: empty, since members and deployments of a project do not exist here. */
export async function answerGrants(context: LakeContext, asked: ProjectRequest): Promise<Response> {
  await assertProject(context, asked)
  return Response.json({})
}

/** `GET projects/<id>/user-applications`: empty, since only the hosted service registers Studios and apps. */
export async function answerApplications(context: LakeContext, asked: ProjectRequest): Promise<Response> {
  await assertProject(context, asked)
  return Response.json([])
}

/** `GET projects/<id>/datasets/<name>/acl`: the caller's permissions. */
export async function answerAcl(
  context: LakeContext,
  { request, projectId, dataset }: ProjectRequest & { dataset: string },
): Promise<Response> {
  const identity = await assertProject(context, { request, projectId })
  getDataset({ context, name: dataset })
  const permissions = ['read', 'history', ...(identity.canWrite ? ['create', 'update'] : [])]
  return Response.json([{ filter: '_id in path("**")', permissions }])
}

/** @throws LakeError 401, 404 */
async function assertProject(context: LakeContext, { request, projectId }: ProjectRequest) {
  const identity = await context.identify(request)
  assertKnown(identity)
  if (projectId !== context.projectId) throw httpFault(404, `Project "${projectId}" not found`)
  return identity
}
