import { createDataAttribute } from '@sanity/visual-editing/create-data-attribute'
import { routes } from '#lib/routes.ts'
import { isPreviewing } from '#sanity/live.ts'
import { noEdit } from '../_components/edit.ts'
import type { Edit } from '../_components/edit.ts'

/** The marker of this request: in previews it adds the attributes for the overlays. */
export async function getEdit(): Promise<Edit> {
  return (await isPreviewing()) ? markEditable : noEdit
}

const markEditable: Edit = ({ type, id, path }) => ({
  'data-sanity': createDataAttribute({ baseUrl: routes.studio(), type, id, path }).toString(),
})
