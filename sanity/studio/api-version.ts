/** Date of the API version that the Studio's own lists are written against. */
export const apiVersion = '2025-02-19'
