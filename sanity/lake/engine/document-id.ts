/**
 * At most 128 letters, digits, `_`, `-` and `.`. No part between dots is empty or begins with `-`.
 * https://www.sanity.io/docs/content-lake/ids
 */
const idPattern = /^(?=.{1,128}$)\w[\w-]*(\.\w[\w-]*)*$/

const draftPrefix = 'drafts.'
const versionPattern = /^versions\.[^.]+\./

export function isDocumentId(id: unknown): id is string {
  return typeof id === 'string' && idPattern.test(id)
}

/** Whether the id has no dot. Ids with a dot are never public: drafts, versions and paths. */
export function isPublicId(id: string): boolean {
  return !id.includes('.')
}

/** Whether the id names a draft or a release's version of a document. */
export function isVersionId(id: string): boolean {
  return id.startsWith(draftPrefix) || versionPattern.test(id)
}

export function publishedIdOf(id: string): string {
  return id.startsWith(draftPrefix) ? id.slice(draftPrefix.length) : id.replace(versionPattern, '')
}

/** The id of a document's version in `layer`, which is `drafts` or the name of a release. */
export function versionIdIn({ layer, publishedId }: { layer: string; publishedId: string }): string {
  return layer === 'drafts' ? draftPrefix + publishedId : `versions.${layer}.${publishedId}`
}
