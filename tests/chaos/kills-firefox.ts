/**
 * The same as `kills.ts` in Firefox: `npm run kills:firefox [-- WORKER_RUNS BROWSER_RUNS STEP]`. Its event page is ended in the middle of an update, then Firefox itself by SIGKILL
 * and started again with the same profile, in which the extension is installed. Needs a build and a Firefox that takes unsigned extensions (ESR does).
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { buildExtension, findFirefox, isBuildFresh } from '../support/ensure.mjs';
import { askInFirefox, evaluateInFirefox, installInFirefox, launchFirefox, openFirefoxAsker, type Send, stopFirefoxBackground } from '../support/firefox.mjs';
import { killAll, type Victim } from './killing.js';
import type { Ask } from './tides.js';

const [workerRuns = 3, browserRuns = 1, step = 1] = process.argv
  .slice(2)
  .filter((word) => word !== '--')
  .map(Number);

class Firefox implements Victim {
  readonly name = 'Firefox';
  private readonly profile = mkdtempSync(join(tmpdir(), 'sunlit-kills-'));
  private browser!: Browser;
  private child!: ChildProcess;
  private send!: Send;
  private asker = '';

  constructor(private readonly executablePath: string) {}

  async start(isFirst: boolean): Promise<void> {
    ({ browser: this.browser, child: this.child, send: this.send } = await launchFirefox(this.executablePath, this.profile));
    if (isFirst) await installInFirefox(this.send);
    this.asker = await openFirefoxAsker(this.send);
  }

  readonly ask: Ask = (type, body) => askInFirefox(this.send, this.asker, type, body);
  readonly evaluate: Victim['evaluate'] = (expression) => evaluateInFirefox(this.send, this.asker, expression);

  killWorker(): Promise<void> {
    return stopFirefoxBackground(this.send);
  }

  async killBrowser(): Promise<void> {
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
    await this.start(false);
  }

  async close(): Promise<void> {
    const exited = once(this.child, 'exit');
    await this.browser.close();
    await exited;
    rmSync(this.profile, { recursive: true, force: true });
  }
}

const executablePath = findFirefox();
if (executablePath === null) console.log('skipped: no Firefox found');
else {
  if (!isBuildFresh()) await buildExtension();
  const firefox = new Firefox(executablePath);
  await firefox.start(true);
  await killAll(
    firefox,
    [
      ['worker', workerRuns],
      ['browser', browserRuns],
    ],
    step,
  );
}
