// @vitest-environment happy-dom
/** What the popup says of followed publishers: how old the data is, what was not updated, what the page itself offers. */
import '../../support/use-fake-browser.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Overview } from '../../../src/messages/protocol.js';
import { ask } from '../../../src/platform/browser.js';
import { DataAge } from '../../../src/popup/data-age.js';
import { NotUpdated } from '../../../src/popup/not-updated.js';
import { Offers } from '../../../src/popup/offers.js';
import { fake } from '../../support/fake-browser.js';
import { asked, press, replyWith, root, showPage, text } from '../../support/own-page.js';
import { SAMPLE_LINK, sampleDatasetView, sampleOverview, sampleStates, sampleSubscription } from '../../support/subscription-samples.js';

beforeEach(() => {
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
});

describe('DataAge', () => {
  const followed = (change = {}) => sampleOverview([sampleDatasetView({ subscription: sampleSubscription(change, Date.now()) })]);
  const age = () => showPage((page) => <DataAge overview={page.overview} onUpdate={() => page.act(() => ask('updateNow', { datasetId: null }))} />);

  it('is the date of the data, with nothing to press, where all came in the package', async () => {
    replyWith({ getOverview: () => sampleOverview([sampleDatasetView()]) });
    await age();
    expect(text()).toBe('Data of 24 Nov 2026.');
    expect(root().querySelector('button')).toBeNull();
  });

  it.each([
    ['all is well', {}, 'All publishers have answered.'],
    ['one fails', { failure: { fault: 'busy', at: 1, count: 1, detail: '' } }, '1 publisher was not updated.'],
  ])('asks all publishers by a press and says how it went: %s', async (_, change, words) => {
    let overview: Overview = followed();
    const updateNow = () => {
      overview = followed(change);
      return null;
    };
    replyWith({ getOverview: () => overview, updateNow });
    await age();
    expect(text()).toContain('Updated 20 minutes ago.');
    await press('Update now');
    expect(asked).toEqual([{ type: 'updateNow', body: { datasetId: null } }]);
    expect(text(root().querySelector('[role=status]'))).toBe(words);
  });
});

describe('NotUpdated', () => {
  const notices = (overview: Overview) => {
    replyWith({ getOverview: () => overview });
    return showPage((page) => <NotUpdated datasets={page.overview.datasets} />);
  };

  it('says what failed, why, what is used and when it tries again', async () => {
    await notices(sampleOverview(sampleStates(Date.now())));
    expect(root().querySelectorAll('.notice')).toHaveLength(1);
    expect(text()).toMatch(/^Weather service was not updated\. Its server sent .* The copy of .* stays in use; Sunlit tries again at about .*Details$/u);
    await press('Details');
    expect(fake.opened).toEqual([expect.stringMatching(/#publisher-weather$/u)]);
  });

  it('is silent about a device that is offline, and about publishers that are off', async () => {
    const failing = (fault: 'offline' | 'busy') => sampleSubscription({ state: 'failing', failure: { fault, at: 1, count: 1, detail: '' } });
    await notices(
      sampleOverview([sampleDatasetView({ subscription: failing('offline') }), sampleDatasetView({ id: 'b', enabled: false, subscription: failing('busy') })]),
    );
    expect(text()).toBe('');
  });
});

describe('Offers', () => {
  const offers = (links: readonly string[], datasets = [sampleDatasetView()]) => {
    replyWith({ getOverview: () => sampleOverview(datasets) });
    return showPage((page) => <Offers offers={links} datasets={page.overview.datasets} />);
  };

  it('leads to the preview and follows nothing', async () => {
    await offers([SAMPLE_LINK]);
    expect(text()).toBe('This site publishes answers for Sunlit. Look at them');
    await press('Look at them');
    expect(fake.opened).toEqual([expect.stringMatching(new RegExp(`src/subscribe/index\\.html#${encodeURIComponent(SAMPLE_LINK)}$`, 'u'))]);
    expect(asked).toEqual([]);
  });

  it('leaves out what is no link, what is followed already, and too many', async () => {
    await offers(['javascript:alert(1)', 'http://a.example/'], []);
    expect(text()).toBe('');
    await offers([SAMPLE_LINK], [sampleDatasetView({ subscription: sampleSubscription() })]);
    expect(text()).toBe('');
    await offers(['a', 'b', 'c', 'd', 'e'].map((name) => `https://${name}.example/`));
    expect(root().querySelectorAll('button')).toHaveLength(3);
  });
});
