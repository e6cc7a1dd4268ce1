import pg from 'pg'

/** Opens one connection for `work` and closes it after. Throws the fault of `pg`, also when it can't connect in 5 s. */
export async function withClient<T>(
  config: { connectionString: string },
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 5_000 })
  // Without a listener a broken connection would end the process. The next query reports the fault.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
