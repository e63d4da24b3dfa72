/**
 * `npm run build`: makes `dist/`, the package that sellers install: one ESM and one CommonJS file with the
 * protocol inside, and declarations for both. The repository itself runs the sources.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import ts from 'typescript';

const home = join(import.meta.dirname, '..');
const packages = join(home, '..');
const entry = join(home, 'src/index.ts');

/** Builds into a folder, which is emptied first. */
export async function buildSellerSdk(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const bundle = await rolldown({ input: entry, platform: 'node', external: /^node:/, treeshake: true });
  await bundle.write({ file: join(outDir, 'index.mjs'), format: 'esm' });
  await bundle.write({ file: join(outDir, 'index.cjs'), format: 'cjs' });
  await bundle.close();

  const declarations = emitDeclarations();
  for (const [folder, type] of [
    ['esm', 'module'],
    ['cjs', 'commonjs'],
  ] as const) {
    const root = join(outDir, 'types', folder);
    for (const [path, text] of declarations) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    // The nearest package.json tells TypeScript whether declarations are of ESM or of CommonJS.
    await writeFile(join(root, 'package.json'), `${JSON.stringify({ type })}\n`);
  }
  await writeFile(join(outDir, 'package.json'), `${JSON.stringify(await packageJson(), null, 2)}\n`);
  for (const file of ['README.md']) await cp(join(home, file), join(outDir, file));
  await cp(join(packages, '../LICENSE'), join(outDir, 'LICENSE'));
}

async function packageJson(): Promise<object> {
  const { name, version, description, license, engines } = JSON.parse(
    await readFile(join(home, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  const kind = (folder: string, file: string) => ({
    types: `./types/${folder}/seller-sdk/src/index.d.ts`,
    default: `./${file}`,
  });
  return {
    ...{ name, version, description, license, engines },
    type: 'module',
    sideEffects: false,
    main: './index.cjs',
    module: './index.mjs',
    types: './types/esm/seller-sdk/src/index.d.ts',
    exports: { '.': { import: kind('esm', 'index.mjs'), require: kind('cjs', 'index.cjs') } },
  };
}

/** Declarations by path below `packages/`, with imports that resolve without our workspace. */
function emitDeclarations(): ReadonlyMap<string, string> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2024,
    lib: ['lib.es2024.d.ts', 'lib.esnext.collection.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: packages,
    outDir: '/out',
    // By path and not through node_modules, else TypeScript takes the protocol for a finished package.
    paths: { '@jishi/protocol/*': [join(packages, 'protocol/src/*')] },
    types: ['node'],
    typeRoots: [join(packages, '../node_modules/@types')],
  };
  const program = ts.createProgram([entry], options);
  const problems = ts.getPreEmitDiagnostics(program);
  if (problems.length > 0) {
    throw new Error(
      ts.formatDiagnostics(problems, {
        getCurrentDirectory: () => home,
        getCanonicalFileName: (name) => name,
        getNewLine: () => '\n',
      }),
    );
  }
  const files = new Map<string, string>();
  program.emit(undefined, (path, text) => {
    files.set(relative('/out', path), withPlainImports(relative('/out', path), text));
  });
  return files;
}

function withPlainImports(path: string, text: string): string {
  return text.replace(
    /(from |import\()(['"])((?:\.\.?\/|@jishi\/protocol\/)[^'"]+)\.ts\2/g,
    (_, before: string, quote: string, target: string) => {
      const to = target.startsWith('@jishi/protocol/')
        ? relative(dirname(path), target.replace('@jishi/protocol/', 'protocol/src/'))
        : target;
      return `${before}${quote}${to.startsWith('.') ? to : `./${to}`}.js${quote}`;
    },
  );
}

if (process.argv[1] === import.meta.filename) await buildSellerSdk(join(home, 'dist'));
