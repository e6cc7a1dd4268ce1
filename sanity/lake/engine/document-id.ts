/**
 * Document ids: at most 128 of letters, digits, `_`, `-` and `.`. No part between dots is empty or starts with `-`.
 * https://www.sanity.io/docs/content-lake/ids
 */
const idPattern = /^(?=.{1,128}$)\w[\w-]*(\.\w[\w-]*)*$/

const draftPrefix = 'drafts.'
const versionPattern = /^versions\.[^.]+\./

export function isDocumentId(id: unknown): id is string {
  return typeof id === 'string' && idPattern.test(id)
}

/** Whether anyone may read the document. An id with a dot is private: drafts, versions and paths. */
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

/** The id under which `layer` (`drafts` or the name of a release) keeps its version of a document. */
export function versionIdIn({ layer, publishedId }: { layer: string; publishedId: string }): string {
  return layer === 'drafts' ? draftPrefix + publishedId : `versions.${layer}.${publishedId}`
}
