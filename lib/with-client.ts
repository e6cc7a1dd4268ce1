import pg from 'pg'

/** Opens one connection for the time of `work`. */
export async function withClient<T>(
  config: { connectionString: string },
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while idle is reported by the next query; unheard, the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
