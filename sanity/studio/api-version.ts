/** The API version of the Studio's own queries. */
export const apiVersion = '2025-02-19'
