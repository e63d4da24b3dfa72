import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser of the tests: from the npm registry, with a font from there that knows Chinese (without any
 * font the pages stay blank). CHROMIUM_PATH takes another one.
 */
export async function openBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'jishi-browser-'));
  const fonts = new URL('../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url).pathname;
  const config = join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const executablePath = process.env.CHROMIUM_PATH || (await unpackedBrowser());
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    env: { ...process.env, FONTCONFIG_FILE: config, HOME: folder },
  });
  browser.once('disconnected', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return browser;
}

/** The browser unpacks itself into the temporary folder; what another user has unpacked there cannot be run. */
async function unpackedBrowser(): Promise<string> {
  const { TMPDIR } = process.env;
  const own = join(tmpdir(), `jishi-chromium-${process.getuid?.() ?? 'one'}`);
  mkdirSync(own, { recursive: true });
  process.env.TMPDIR = own;
  try {
    return await chromiumPackage.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
