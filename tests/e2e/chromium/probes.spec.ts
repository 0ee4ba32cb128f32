/** Twenty planted rumours and every probe that needs no statistics, on one page: the short form of tests/e2e/probes/. */
import { probePage } from '../probes/chromium-subject.js';
import { compare } from '../probes/oracle.js';
import { pageOf, plantedGroups } from '../probes/planted.js';
import { expect, marksDrawn, test } from '../support/extension.js';

test('a page’s own script cannot tell which of its sentences are marked', async ({ sunlit, control }) => {
  const [group = []] = plantedGroups(20);
  const url = 'https://planted.example/';
  const plain = await probePage(control, url, pageOf(group));
  let drawn = 0;
  const withSunlit = await probePage(sunlit, url, pageOf(group), async (page) => {
    await sunlit.pageState(page);
    drawn = (await marksDrawn(page)).length;
  });
  expect(drawn).toBeGreaterThan(16);
  expect(compare(plain, withSunlit)).toEqual([]);
});
