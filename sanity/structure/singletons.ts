/** Types with a single document, whose id is the type. */
export const singletons: readonly string[] = ['settings']
