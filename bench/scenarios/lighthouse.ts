import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { type LaunchedChrome, launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { atLeast } from '../measure.ts';
import { type Bench, type Scenario, startHouse, withChildren } from '../scenario.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const AIM = 95;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A browser with a font that knows Chinese: without any font pages stay blank, and a blank page scores well. */
async function openChrome(folder: string): Promise<LaunchedChrome> {
  const fonts = new URL('../../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url).pathname;
  const config = join(folder, 'fonts.conf');
  await writeFile(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const userDataDir = join(folder, 'profile');
  await mkdir(userDataDir);
  return launch({
    chromePath: process.env.CHROMIUM_PATH || (await chromiumPackage.executablePath()),
    chromeFlags: FLAGS,
    // Only ours: the launcher's own flags are for a browser with a window.
    ignoreDefaultFlags: true,
    userDataDir,
    envVars: { ...process.env, FONTCONFIG_FILE: config, HOME: folder },
    logLevel: 'silent',
  });
}

export const lighthousePages: Scenario = {
  name: 'lighthouse',
  what: 'four scores of home, list and product page, on a phone and on a desktop',
  async run(bench) {
    const url = await bench.ground.database();
    const folder = await mkdtemp(join(tmpdir(), 'jishi-lighthouse-'));
    try {
      await withChildren(async (keep) => {
        const house = await keep(startHouse(bench, url, { part: 'api', pages: true }));
        if (!house.hasPages)
          return bench.say('lighthouse: apps/web/dist is missing (npm run build); left out');
        const chrome = await openChrome(folder);
        try {
          const pages = [
            ['home', '/'],
            ['list', '/products'],
            ['product', `/products/${bench.ground.seeded.slug}`],
          ] as const;
          for (const [name, path] of pages) {
            const address = `http://127.0.0.1:${house.port}${path}`;
            // The first visit of a fresh house compiles; nobody measures that twice.
            await fetch(address);
            for (const device of ['mobile', 'desktop'] as const)
              await score(bench, chrome, name, address, device);
          }
        } finally {
          chrome.kill();
        }
      });
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

async function score(
  bench: Bench,
  chrome: LaunchedChrome,
  name: string,
  address: string,
  device: 'mobile' | 'desktop',
): Promise<void> {
  const flags = { port: chrome.port, onlyCategories: [...CATEGORIES], logLevel: 'silent' as const };
  const result = await lighthouse(address, flags, device === 'desktop' ? desktopConfig : undefined);
  const report = result?.lhr;
  if (!report || report.runtimeError)
    throw new Error(`${address}: ${report?.runtimeError?.message ?? 'no report'}`);
  for (const category of CATEGORIES) {
    const { score: got, auditRefs } = report.categories[category]!;
    // Whoever reads a score wants to know what took the points.
    const lost = auditRefs
      .filter((ref) => ref.weight > 0 && (report.audits[ref.id]?.score ?? 1) < 0.9)
      .map(
        (ref) =>
          `${ref.id}${report.audits[ref.id]?.displayValue ? ` ${report.audits[ref.id]?.displayValue}` : ''}`,
      );
    await bench.find({
      name: `lighthouse ${name} ${device} ${category}`,
      value: Math.round((got ?? 0) * 100),
      unit: 'points',
      aim: atLeast(AIM),
      ...(lost.length > 0 ? { note: lost.join('; ') } : {}),
    });
  }
}
