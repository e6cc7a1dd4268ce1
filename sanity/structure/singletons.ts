/** Types of which there is one document, with the type's name for its id. */
export const singletons: readonly string[] = ['settings']
