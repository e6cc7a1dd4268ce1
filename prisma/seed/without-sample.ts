import path from 'node:path'

/** A file in the data folder that says: the owner took the sample out, so it does not come back. */
export const withoutSampleFile = (dataDir: string): string => path.join(dataDir, 'without-sample')
