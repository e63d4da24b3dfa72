import { expect, test } from 'vitest';
import { blocksOf } from './markdown.tsx';

/** Every generated page, by its path. */
const pages: Record<string, string> = import.meta.glob('../../../../../../docs/protocol/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('headings, tables with bars in their cells, lists, fences and paragraphs', () => {
  const text =
    '# A `b`\n\nfirst\nsecond\n\n| x | y |\n| --- | --- |\n| `a\\|b` |  |\n\n- one\n- two\n\n```sh\n# no heading\n| no table\n```\n';
  expect(blocksOf(text)).toEqual([
    { kind: 'heading', level: 1, text: 'A `b`' },
    { kind: 'text', text: 'first second' },
    { kind: 'table', head: ['x', 'y'], rows: [['`a|b`', '']] },
    { kind: 'list', items: ['one', 'two'] },
    { kind: 'code', text: '# no heading\n| no table' },
  ]);
});

test('no page loses a line of a table or a fence', () => {
  expect(Object.keys(pages).length).toBeGreaterThan(60);
  for (const [path, body] of Object.entries(pages)) {
    const blocks = blocksOf(body);
    const tables = blocks.filter((block) => block.kind === 'table');
    for (const { head, rows } of tables) {
      expect(
        rows.every((row) => row.length === head.length),
        path,
      ).toBe(true);
    }
    const lines = tables.reduce((sum, table) => sum + table.rows.length + 2, 0);
    expect(lines, path).toBe(body.split('\n').filter((line) => /^\| /.test(line)).length);
    const codes = blocks.filter((block) => block.kind === 'code').length;
    expect(codes, path).toBe((body.match(/^```/gm)?.length ?? 0) / 2);
  }
});
