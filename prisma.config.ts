import { defineConfig } from 'prisma/config';

/**
 * For Prisma's own commands while developing. `npm start` and `npm run migrate` apply the migrations without them,
 * as they would download an engine first.
 */
export default defineConfig({
	schema: 'prisma/schema.prisma',
	migrations: { path: 'prisma/migrations' },
	datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/rostrum' },
});
