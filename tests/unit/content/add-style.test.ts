/** Names a page cannot guess for our custom properties. */
import { describe, expect, it } from 'vitest';
import { ownProperty, withOwnProperties } from '../../../src/content/add-style.js';

describe('custom properties', () => {
  it('have the same new name where they are set and where they are used', () => {
    const css = withOwnProperties('.sl{--sl-ink:#000;color:var(--sl-ink,var(--line))}');
    expect(css).toBe(`.sl{${ownProperty('sl-ink')}:#000;color:var(${ownProperty('sl-ink')},var(${ownProperty('line')}))}`);
    expect(css).not.toMatch(/[{(,;]--(?:sl-ink|line)/);
  });

  it('are the only thing that is renamed', () => {
    const css = '.a-b--c{margin:-1px;content:"— --";width:calc(1px - -2px);-webkit-hyphens:auto}';
    expect(withOwnProperties(css)).toBe(css);
  });
});
