import path from 'node:path'

/** Path of the file in the data folder whose presence stops the seed: the owner removed the sample. */
export const withoutSampleFile = (dataDir: string): string => path.join(dataDir, 'without-sample')
