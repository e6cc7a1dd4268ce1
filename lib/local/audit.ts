import { openDatabase } from '#lib/db.ts'
import { verifyRecord } from '#lib/moderation/verify-record.ts'
import { runDataCommand } from './run/data-command.ts'
import { StartError } from './start-error.ts'

/** `npm run audit` verifies the record of moderation. It exits with 1 when the chain of hashes is broken. */
runDataCommand({
  mode: 'audit',
  readArguments: (args) => {
    if (args.length === 0) return
    throw new StartError({ message: 'This command takes no arguments.', advice: 'npm run audit' })
  },
  work: async (_input, { connectionString }) => {
    const database = openDatabase(connectionString)
    try {
      const { whole, broken, head } = await verifyRecord({ db: database.db })
      if (broken) {
        console.error(
          `The record is broken at event ${broken.seq}: that event was changed, or an earlier one is missing.`,
        )
        return 1
      }
      console.log(`The record is whole: ${whole} events${head ? `, the last with the hash ${head}` : ''}.`)
      return 0
    } finally {
      await database.close()
    }
  },
})
