/** Width by height of the cuts that the site makes of pictures, each around the editor's focal point. */
export const pictureRatios = { cover: 3 / 2, portrait: 1, shared: 1200 / 630 } as const

/** The same for whoever sets the focal point. */
export const ratioPreviews = [
  { title: 'Cover, 3:2', aspectRatio: pictureRatios.cover },
  { title: 'Shared, 1.91:1', aspectRatio: pictureRatios.shared },
  { title: 'Portrait, square', aspectRatio: pictureRatios.portrait },
]
