import type pg from 'pg'

export interface KeyValue {
  key: string
  value: unknown
}

/** The Studio's settings of each person. */
export class KeyValues {
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async find({ personId, keys }: { personId: string; keys?: readonly string[] }): Promise<KeyValue[]> {
    const { rows } = await this.#pool.query<KeyValue>(
      'select key, value from lake.key_values where person_id = $1 and ($2::text[] is null or key = any($2))',
      [personId, keys ?? null],
    )
    return rows
  }

  async put({ personId, pairs }: { personId: string; pairs: readonly KeyValue[] }): Promise<void> {
    await this.#pool.query(
      `insert into lake.key_values (person_id, key, value)
       select $1, key, value::json from unnest($2::text[], $3::text[]) as pair(key, value)
       on conflict (person_id, key) do update set value = excluded.value`,
      [personId, pairs.map(({ key }) => key), pairs.map(({ value }) => JSON.stringify(value))],
    )
  }
}
