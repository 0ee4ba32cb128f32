/**
 * Does a reader keep a whole copy when the worker or the browser dies in the middle of an update? `npm run kills [-- WORKER_RUNS BROWSER_RUNS STEP]`: Chromium with the built extension
 * follows a publisher on loopback; at 56 points of an update its worker is stopped, then the whole browser killed by SIGKILL and started again with the same profile. Needs a build.
 */
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { extensionRoot, launchBrowser } from '../support/browser.mjs';
import { buildExtension, ensureChromium, isBuildFresh } from '../support/ensure.mjs';
import { openAsker } from '../support/marks.mjs';
import { killAll, type Victim } from './killing.js';
import type { Ask } from './tides.js';

const [workerRuns = 3, browserRuns = 1, step = 1] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map(Number);

class Chromium implements Victim {
  readonly name = 'Chromium';
  private readonly profile = mkdtempSync(join(tmpdir(), 'sunlit-kills-'));
  private context!: BrowserContext;
  private asker!: Page;
  private session!: CDPSession;
  private isStopped = false;

  constructor(private readonly executablePath: string) {}

  async start(): Promise<void> {
    this.context = await launchBrowser({ executablePath: this.executablePath, headless: true, profile: this.profile });
    this.asker = await openAsker(this.context, await extensionRoot(this.context));
    this.session = await this.context.newCDPSession(this.asker);
    this.session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      // A message that comes a moment later wakes it again: that it was dead once is what counts.
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) this.isStopped = true;
    });
    await this.session.send('ServiceWorker.enable');
  }

  readonly ask: Ask = async (type, body) => {
    const reply = await this.asker.evaluate((envelope) => chrome.runtime.sendMessage(envelope), { to: 'background', type, body });
    if (reply?.ok === true) return reply.value;
    throw new Error(`${type}: ${JSON.stringify(reply)}`);
  };

  async killWorker(): Promise<void> {
    this.isStopped = false;
    await this.session.send('ServiceWorker.stopAllWorkers');
    const until = Date.now() + 5_000;
    while (!this.isStopped && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 2));
    if (!this.isStopped) throw new Error('the worker does not stop');
  }

  async killBrowser(): Promise<void> {
    // `HOST-PID`; Playwright starts the browser in a process group of its own, which has the same number.
    const pid = Number(/-(\d+)$/u.exec(readlinkSync(join(this.profile, 'SingletonLock')))?.[1]);
    const closed = new Promise((resolve) => this.context.once('close', resolve));
    process.kill(-pid, 'SIGKILL');
    await closed;
    await this.start();
  }

  readonly evaluate: Victim['evaluate'] = (script) => this.asker.evaluate(script);

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.profile, { recursive: true, force: true });
  }
}

if (!isBuildFresh()) await buildExtension();
const chromium = new Chromium(await ensureChromium());
await chromium.start();
await killAll(
  chromium,
  [
    ['worker', workerRuns],
    ['browser', browserRuns],
  ],
  step,
);
