/** Before all end-to-end tests: a build that is not older than the sources, and a browser. */
import { buildExtension, ensureChromium, isBuildFresh } from '../../support/ensure.mjs';

export default async function prepare(): Promise<void> {
  if (!isBuildFresh()) await buildExtension();
  process.env['CHROMIUM_PATH'] = await ensureChromium();
}
