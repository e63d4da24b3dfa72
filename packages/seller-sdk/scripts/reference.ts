/** Makes `docs/seller-sdk.md` from the docstrings of everything that `index.ts` exports. */
import { join, relative } from 'node:path';
import { type FieldRule, generations } from '@jishi/protocol/seller/index.ts';
import ts from 'typescript';

const home = join(import.meta.dirname, '..');

/** Chapters by the file that an export comes from, in reading order. */
const CHAPTERS: readonly (readonly [title: string, files: RegExp])[] = [
  ['Answering the marketplace', /^(handler|keys|scenes)\.ts$/],
  ['Servers', /^adapters\//],
  ['Stores', /^store[.\w]*\.ts$/],
  ['Reporting usage', /^usage-/],
  ['The open API', /^(open-api|outgoing)[.\w]*\.ts$/],
];

/** The page as Markdown; the same sources always make the same text. */
export function sellerSdkReference(): string {
  const entry = join(home, 'src/index.ts');
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry)!;
  const exported = checker
    .getExportsOfModule(checker.getSymbolAtLocation(file)!)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));

  const entries = exported.map((symbol) => {
    const node = symbol.declarations![0]!;
    return { symbol, node, path: relative(join(home, 'src'), node.getSourceFile().fileName) };
  });
  const lost = entries.filter(({ path }) => !CHAPTERS.some(([, files]) => files.test(path)));
  if (lost.length > 0) throw new Error(`No chapter for ${lost.map(({ path }) => path).join(', ')}`);

  const chapters = CHAPTERS.map(([title, files]) => {
    const mine = entries.filter(({ path }) => files.test(path)).sort(byPlace);
    return `## ${title}\n\n${mine.map(({ symbol, node }) => entryOf(checker, symbol, node)).join('\n')}`;
  });
  return `<!-- Made by \`npm run generate\` from packages/seller-sdk. Do not edit. -->

# \`@jishi/seller-sdk\`: reference

Everything that the package exports. Numbers in brackets are sections of the marketplace's access guide. To begin,
read the [ten-minute guide](seller-guide.md) ([中文](seller-guide.zh.md)).

${chapters.join('\n')}
${sceneTables()}`;
}

/** What a handler's scenes get and give, by generation. */
function sceneTables(): string {
  const names = (rules: readonly FieldRule[]) =>
    rules
      .filter(({ name }) => !['activity', 'testFlag', 'encryptType'].includes(name))
      .map(({ name, mandatory }) => `\`${name}${mandatory ? '' : '?'}\``)
      .join(', ') || '–';
  const tables = Object.values(generations)
    .filter(({ direction }) => direction === 'TO_SELLER')
    .map(({ generation, title, scenes }) => {
      const rows = Object.entries(scenes).map(
        ([name, scene]) =>
          `| \`${name}\` ${scene.title.en} | ${names(scene.parameters)} | ${names(scene.answer)} | ${scene.secondCall.en} |`,
      );
      return `### \`${generation}\`: ${title.en}\n\n| Scene | \`call.params\` | Answer | When it comes again |\n|---|---|---|---|\n${rows.join('\n')}\n`;
    });
  return `## The scenes\n\nA \`?\` marks what may be absent. \`testFlag\` is \`call.isTest\`.\n\n${tables.join('\n')}`;
}

/** Functions first, then by file and line. */
function byPlace(
  a: { node: ts.Declaration; path: string },
  b: { node: ts.Declaration; path: string },
): number {
  const rank = (node: ts.Node) => (ts.isFunctionDeclaration(node) ? 0 : 1);
  return rank(a.node) - rank(b.node) || a.path.localeCompare(b.path, 'en') || a.node.pos - b.node.pos;
}

function entryOf(checker: ts.TypeChecker, symbol: ts.Symbol, node: ts.Declaration): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => ({
    name,
    text: ts.displayPartsToString(text).trim(),
  }));
  const all = (name: string) => tags.filter((tag) => tag.name === name).map((tag) => tag.text);
  const parts = [
    `### ${symbol.name}\n`,
    text && `${text}\n`,
    `\`\`\`ts\n${signaturesOf(symbol, node)}\n\`\`\`\n`,
    ...all('param').map((param) => `- ${param.replace(/^(\w+)\s/, '`$1`: ')}`),
    ...all('throws').map((what) => `Throws ${what}\n`),
    ...all('example').map((example) => `Example:\n\n\`\`\`ts\n${example}\n\`\`\`\n`),
  ];
  return parts.filter(Boolean).join('\n');
}

function signaturesOf(symbol: ts.Symbol, node: ts.Declaration): string {
  if (!ts.isFunctionDeclaration(node)) return dedent(shapeOf(node));
  // Of overloads the implementation is nobody's business.
  const all = symbol.declarations!.filter(ts.isFunctionDeclaration);
  const shown = all.length > 1 ? all.filter((one) => !one.body) : all;
  return shown.map((one) => dedent(head(one, one.body))).join('\n');
}

function shapeOf(node: ts.Declaration): string {
  if (ts.isClassDeclaration(node)) {
    const open = node.getText().slice(0, node.getText().indexOf('{') + 1);
    const members = node.members.map((member) => {
      const body =
        ts.isConstructorDeclaration(member) || ts.isMethodDeclaration(member) ? member.body : undefined;
      const doc = ts.getJSDocCommentsAndTags(member).map((comment) => `  ${comment.getText()}\n`);
      return `${doc.join('')}  ${head(member, body)}`;
    });
    return `${open}\n${members.join('\n')}\n}`;
  }
  if (ts.isVariableDeclaration(node)) return `export const ${node.getText()};`;
  return node.getText();
}

/** A declaration up to its body. */
function head(node: ts.Node, body: ts.Node | undefined): string {
  const source = node.getSourceFile().text;
  return body ? `${source.slice(node.getStart(), body.getStart()).trim()};` : node.getText();
}

function dedent(text: string): string {
  return text.replace(/^export /, '').replace(/[ \t]+$/gm, '');
}
