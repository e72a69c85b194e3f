import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { policy } from '../../src/preview/shell';
import { build } from '../host/build';
import { root } from '../host/install';

/** Ways to ask another machine for something, or to run a text. */
const LOUD: Readonly<Record<string, RegExp>> = {
  // A method of that name, as KaTeX has one, is no matter.
  fetch: /(?<![\w.$])fetch\((?!\)\s*\{)|(?:window|globalThis|self)\.fetch\b/, XMLHttpRequest: /XMLHttpRequest/, WebSocket: /WebSocket/, EventSource: /EventSource/, sendBeacon: /sendBeacon/, importScripts: /importScripts/,
  'Node\'s network': /(?:require\(|from ?|import\()["'](?:node:)?(?:https?|net|tls|dgram|dns|http2)["']/, 'other programs': /child_process/,
  eval: /(?<![\w.$])eval\(/, 'new Function': /new Function\b/, telemetry: /createTelemetryLogger|TelemetryReporter/,
};

const loudIn = (text: string): string[] => Object.entries(LOUD).filter(([, pattern]) => pattern.test(text)).map(([name]) => name);

describe('quiet', () => {
  it('nothing of ours asks another machine for anything or runs a text', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    assert.ok(files.length > 100);
    assert.deepEqual(files.flatMap((name) => loudIn(readFileSync(join(root, 'src', name), 'utf8')).map((what) => `${name}: ${what}`)), []);
  });

  it('nor does anything that is bundled with it, and the page\'s policy would not let it', async function () {
    this.timeout(60_000);
    await build();
    const bundles = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    assert.ok(['extension.js', 'web/extension.js', 'page/main.js'].every((name) => bundles.includes(name)) && bundles.length > 20);
    assert.deepEqual(bundles.flatMap((name) => loudIn(readFileSync(join(root, 'dist', name), 'utf8')).map((what) => `${name}: ${what}`)), []);
    const pagePolicy = policy({ nonce: 'n', cspSource: 'https://files.test', pictureHosts: [] });
    assert.doesNotMatch(pagePolicy, /connect-src|unsafe-eval|\*/);
    assert.match(pagePolicy, /^default-src 'none';/);
  });

  it('the rule can be broken', () => {
    assert.deepEqual(loudIn('await fetch("x"); eval("1"); import("node:https")'), ['fetch', 'Node\'s network', 'eval']);
    assert.deepEqual(loudIn('prefetch(x); retrieval(y); this.eval; parser.fetch().text'), []);
  });
});
