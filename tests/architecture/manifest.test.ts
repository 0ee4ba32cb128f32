/** Each permission is written down with its reason, and the built package exposes nothing to web pages. */
import { describe, expect, it } from 'vitest';
import { isBuildFresh } from '../support/ensure.mjs';
import { readJson, readText } from '../support/project-files.js';

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly [key: string]: unknown;
}

/** The strictest policy the product runs under (design: no remote code, no plug-ins, no frames, no inline style or script). */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  // This machine without TLS: `sunlit serve` has no certificate, and its link would else end at "Failed to fetch".
  'connect-src': "'self' https: http://127.0.0.1:* http://localhost:*",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

describe('permissions', () => {
  const written = [...readText('docs/PERMISSIONS.md').matchAll(/^\| `([^`]+)` \| (.+?) \|/gm)].map(([, name = '', reason = '']) => ({ name, reason }));
  const { permissions = [], host_permissions: hosts = [], optional_permissions: optional = [] } = readJson<Manifest>('manifest.json');

  it('are those of docs/PERMISSIONS.md', () => {
    expect(written.map(({ name }) => name).sort()).toEqual([...permissions, ...hosts, ...optional].sort());
  });

  it('have a reason each', () => {
    expect(written.filter(({ reason }) => reason.length < 30)).toEqual([]);
  });
});

describe.each([
  ['source', 'manifest.json', true],
  ['built', 'dist/extension/manifest.json', isBuildFresh()],
])('%s manifest', (_, path, isThere) => {
  it.skipIf(!isThere)('gives web pages nothing to reach or to find', () => {
    const manifest = readJson<Manifest>(path);
    expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
    expect(manifest['externally_connectable']).toBeUndefined();
    expect(manifest['content_scripts'] ?? [], 'the content script is registered at run time, so that "off" injects nothing').toEqual([]);
  });

  it.skipIf(!isThere)('has the strict policy', () => {
    const policy = readJson<Manifest>(path).content_security_policy?.extension_pages ?? '';
    const directives = policy.split(';').map((directive) => directive.trim().split(/\s+(.*)/s));
    expect(Object.fromEntries(directives.map(([name = '', value = '']) => [name, value]))).toEqual(POLICY);
  });
});

it.skipIf(!isBuildFresh())('built package loads in Chromium and Firefox', () => {
  const background = readJson<Manifest>('dist/extension/manifest.json')['background'] as { service_worker?: string; scripts?: string[]; type?: string };
  expect(background.type).toBe('module');
  expect(background.scripts).toEqual([background.service_worker]);
});
