export interface Migration {
  name: string
  sql: string
}

/**
 * The lake's schema, in order; each migration runs once. Documents are `json`, not `jsonb`: SQL never looks into
 * them, and `json` keeps the order of keys and half a surrogate pair. An editor's character-wise patches can pass
 * through such a half; `jsonb` refuses it.
 */
export const migrations: readonly Migration[] = [
  {
    name: '0001_documents_and_transactions',
    sql: `
      create table lake.documents (
        dataset text not null,
        id text not null,
        type text not null,
        revision text not null,
        body json not null,
        primary key (dataset, id)
      );

      -- Committed under a lock for each dataset, so that a dataset's sequence is the order of its commits.
      create table lake.transactions (
        sequence bigint generated always as identity primary key,
        dataset text not null,
        id text not null,
        author text not null,
        created_at timestamptz not null,
        mutations json not null,
        unique (dataset, id)
      );
      create index transactions_by_sequence on lake.transactions (dataset, sequence);

      -- What a transaction made of each document; no body where it deleted it.
      create table lake.revisions (
        sequence bigint not null references lake.transactions on delete cascade,
        dataset text not null,
        document_id text not null,
        previous_revision text,
        body json,
        primary key (sequence, document_id)
      );
      create index revisions_by_document on lake.revisions (dataset, document_id, sequence);

      -- Written with the transaction they tell of, deleted once they have arrived.
      create table lake.webhook_deliveries (
        id bigint generated always as identity primary key,
        dataset text not null,
        transaction_id text not null,
        body text not null,
        created_at timestamptz not null,
        attempt_count integer not null default 0,
        next_attempt_at timestamptz not null,
        last_error text
      );
      create index webhook_deliveries_by_due on lake.webhook_deliveries (next_attempt_at);
    `,
  },
  {
    name: '0002_key_values',
    sql: `
      -- What the Studio remembers for a person: recent searches, layouts of lists.
      create table lake.key_values (
        person_id text not null,
        key text not null,
        value json not null,
        primary key (person_id, key)
      );
    `,
  },
  {
    name: '0003_webhooks',
    sql: `
      -- Webhooks made through the API; those of the configuration stand nowhere.
      create table lake.webhooks (
        id text primary key,
        created_at timestamptz not null,
        body json not null
      );

      alter table lake.webhook_deliveries
        add column webhook_id text not null default 'site',
        add column document_id text not null default '',
        add column operation text not null default 'update';
      alter table lake.webhook_deliveries
        alter column webhook_id drop default, alter column document_id drop default, alter column operation drop default;
      -- Those from before name their document in the body only.
      update lake.webhook_deliveries set document_id = coalesce(body::json ->> '_id', '');
      drop index lake.webhook_deliveries_by_due;
      create index webhook_deliveries_by_due on lake.webhook_deliveries (webhook_id, next_attempt_at);
      create index webhook_deliveries_by_document on lake.webhook_deliveries (webhook_id, dataset, document_id, id);
    `,
  },
  {
    name: '0004_webhook_dead_letters',
    sql: `
      -- How often the target answered and did not accept; and when the call was given up, after which it is only a record.
      alter table lake.webhook_deliveries
        add column refused_count integer not null default 0,
        add column given_up_at timestamptz;
    `,
  },
]
