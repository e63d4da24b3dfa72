import { Fragment, type ReactNode } from 'react';

/** As much of markdown as the reference pages are written in: headings, tables, lists, fences, paragraphs, code. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export function blocksOf(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    const from = i;
    const takeWhile = (isMore: (line: string) => boolean) => {
      while (i < lines.length && isMore(lines[i]!)) i++;
      return lines.slice(from, i);
    };
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]!.length as 1 | 2 | 3, text: heading[2]! });
      i += 1;
    } else if (line.startsWith('```')) {
      i += 1;
      const end = lines.indexOf('```', i);
      blocks.push({ kind: 'code', text: lines.slice(i, end).join('\n') });
      i = end + 1;
    } else if (line.startsWith('|')) {
      const [head, , ...rows] = takeWhile((one) => one.startsWith('|')).map(cellsOf);
      blocks.push({ kind: 'table', head: head ?? [], rows });
    } else if (line.startsWith('- ')) {
      const items = takeWhile((one) => one.startsWith('- ')).map((one) => one.slice(2));
      blocks.push({ kind: 'list', items });
    } else if (line.trim() === '') {
      i += 1;
    } else {
      blocks.push({
        kind: 'text',
        text: takeWhile((one) => one.trim() !== '' && !/^(#{1,3} |```|\||- )/.test(one)).join(' '),
      });
    }
  }
  return blocks;
}

function cellsOf(line: string): string[] {
  return line
    .replace(/^\| ?| ?\|$/g, '')
    .split(/ ?(?<!\\)\| ?/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

/** Names and values stand between backquotes. */
function inline(text: string): ReactNode {
  return text.split('`').map((piece, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never change places.
      <code key={i}>{piece}</code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Fragment key={i}>{piece}</Fragment>
    ),
  );
}

export function Markdown({ text }: { readonly text: string }) {
  return blocksOf(text).map((block, i) => {
    const key = `${i}`;
    switch (block.kind) {
      case 'heading': {
        const Tag = `h${block.level}` as const;
        return <Tag key={key}>{inline(block.text)}</Tag>;
      }
      case 'table':
        return <Table key={key} head={block.head} rows={block.rows} />;
      case 'list':
        return (
          <ul key={key}>
            {block.items.map((item) => (
              <li key={item}>{inline(item)}</li>
            ))}
          </ul>
        );
      case 'code':
        return (
          // Wider than the page: reached with the keyboard too.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus.
          <pre key={key} tabIndex={0}>
            <code>{block.text}</code>
          </pre>
        );
      default:
        return <p key={key}>{inline(block.text)}</p>;
    }
  });
}

function Table({ head, rows }: Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus.
    <div className="wide" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, i) =>
              cell === '' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name.
                <td key={i} />
              ) : (
                <th key={cell} scope="col">
                  {inline(cell)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name.
                <td key={i}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
