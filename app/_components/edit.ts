export interface Editable {
  /** Type and id of the document, published or not. */
  type: 'post' | 'author' | 'topic' | 'page' | 'settings'
  id: string
  /** A field, or a block of one: `title`, `body[_key=="a1"]`. */
  path: string
}

export interface EditAttributes {
  'data-sanity'?: string
}

/** Marks an element as what shows a field, for the overlays of the preview; see `app/_lib/get-edit.ts`. */
export type Edit = (editable: Editable) => EditAttributes

/** For readers: nothing is marked. */
export const noEdit: Edit = () => ({})
