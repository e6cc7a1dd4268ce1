/** Width by height of the site's cuts, each around the focal point. */
export const pictureRatios = { cover: 3 / 2, portrait: 1, shared: 1200 / 630 } as const

/** The same cuts for the Studio's focal-point dialogue. */
export const ratioPreviews = [
  { title: 'Cover, 3:2', aspectRatio: pictureRatios.cover },
  { title: 'Shared, 1.91:1', aspectRatio: pictureRatios.shared },
  { title: 'Portrait, square', aspectRatio: pictureRatios.portrait },
]
