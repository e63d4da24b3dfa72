import { readConfig } from '../app/config.ts';
import { migrate } from '../platform/database/migrate.ts';
import { openDatabase } from '../platform/database/pool.ts';

// `npm run migrate` with DATABASE_URL: brings the database to the newest version and ends.
const config = readConfig(process.env, process.cwd());
if (!config.databaseUrl) {
  console.error(
    'Set DATABASE_URL; npm start migrates its embedded database by itself. / 请设置 DATABASE_URL',
  );
  process.exit(2);
}
const { db } = openDatabase({
  url: config.databaseUrl,
  maxConnections: 2,
  statementTimeoutSeconds: 600,
  applicationName: 'jishi-migrate',
});
try {
  const done = await migrate(db);
  console.log(done.length > 0 ? done.join('\n') : 'Nothing to migrate');
} finally {
  await db.destroy();
}
