import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';
import { serveBench } from './child.ts';

/**
 * The yardstick of the reads: what Fastify and one named, indexed select can do on this machine, on the same rows.
 * No schemas, no sessions, no headers, no counts: nobody could ship it, so half of it is a good figure.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 24 });
const http = Fastify();

const CARD =
  'product_id, slug, name, brief, logo, seller_id, seller_name, category_code, lowest, sales, listed_at';

http.get('/list', async (request) => {
  const { page = '1' } = request.query as { page?: string };
  const { rows } = await pool.query({
    name: 'list',
    text: `select ${CARD} from search_documents order by sales desc, listed_at desc, product_id limit 24 offset $1`,
    values: [(Number(page) - 1) * 24],
  });
  return { items: rows };
});

http.get('/search', async (request) => {
  const { q = '' } = request.query as { q?: string };
  const { rows } = await pool.query({
    name: 'search',
    text: `select ${CARD} from search_documents where words @@ plainto_tsquery('simple', $1)
      order by sales desc, listed_at desc, product_id limit 24`,
    values: [q],
  });
  return { items: rows };
});

http.get('/detail/:slug', async (request, reply) => {
  const { slug } = request.params as { slug: string };
  const { rows } = await pool.query({
    name: 'detail',
    text: `select p.id, p.slug, p.state, r.content from products p
      join product_revisions r on r.id = p.live_revision_id where p.slug = $1`,
    values: [slug],
  });
  return rows[0] ?? reply.status(404).send({});
});

await http.listen({ port: 0, host: '127.0.0.1' });
const { port } = http.server.address() as AddressInfo;
serveBench({ port }, {}, async () => {
  http.server.closeAllConnections();
  await http.close();
  await pool.end();
});
