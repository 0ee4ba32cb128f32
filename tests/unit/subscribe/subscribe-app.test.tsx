// @vitest-environment happy-dom
/** The way from a link to a decision, on the in-memory browser. */
import '../../support/use-fake-browser.js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { givenLink } from '../../../src/subscribe/given-link.js';
import { SubscribeApp } from '../../../src/subscribe/subscribe-app.js';
import { fake } from '../../support/fake-browser.js';
import { asked, field, press, replyWith, root, settle, showPage, submit, text } from '../../support/own-page.js';
import { SAMPLE_BASE, SAMPLE_ID, SAMPLE_LINK, sampleDatasetView, sampleOverview, samplePreview } from '../../support/subscription-samples.js';

const overview = () => sampleOverview([]);
const heading = () => root().querySelector('h1');
const show = async (link: string) => {
  window.location.hash = link === '' ? '' : `#${encodeURIComponent(link)}`;
  await showPage((page) => <SubscribeApp page={page} />);
};

beforeEach(() => {
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
});

it.each([
  ['', ''],
  [`#${encodeURIComponent(SAMPLE_LINK)}`, SAMPLE_LINK],
  [`#${SAMPLE_LINK}`, SAMPLE_LINK],
  ['#100%', '100%'],
])('the link in %s is %s', (hash, link) => {
  expect(givenLink(hash)).toBe(link);
});

describe('without a link', () => {
  it('asks for one, says what is wrong with it, and then looks', async () => {
    replyWith({ getOverview: overview, previewPublisher: () => ({ value: samplePreview() }) });
    await show('');
    expect(text(heading())).toBe('Add a publisher');
    await submit(field('input'), 'data.health.example');
    expect(text()).toContain('The link has to begin with https://');
    expect(field('input').getAttribute('aria-invalid')).toBe('true');
    expect(asked).toEqual([]);
    await submit(field('input'), SAMPLE_LINK);
    expect(asked).toEqual([{ type: 'previewPublisher', body: { link: SAMPLE_LINK } }]);
    expect(text(heading())).toBe('Ministry of Health: questions and answers');
  });

  it('shows a given one that is none, to be mended', async () => {
    replyWith({ getOverview: overview });
    await show(`${SAMPLE_BASE}#sunlit=12`);
    expect(field('input').value).toBe(`${SAMPLE_BASE}#sunlit=12`);
    expect(text()).toContain('64 letters and digits');
  });
});

describe('the preview', () => {
  it('says in words what happens while it loads, and lets the reader go', async () => {
    replyWith({ getOverview: overview, previewPublisher: () => new Promise(() => undefined) });
    await show(SAMPLE_LINK);
    expect(text(heading())).toBe('Looking at what data.health.example publishes');
    expect(text(root().querySelector('[role=status]'))).toBe('Asking data.health.example…');
    await press('Cancel');
    expect(window.close).toHaveBeenCalled();
    expect(text(heading())).toBe('Nothing was added.');
  });

  it('tells who, with what stake, how much, where to, whose key, how large', async () => {
    replyWith({ getOverview: overview, previewPublisher: () => ({ value: samplePreview() }) });
    await show(SAMPLE_LINK);
    const said = text();
    for (const part of [
      'Ministry of Health of Exampleland, government agency.',
      'It is a party to the matters it answers on. In its own words: We answer for the national vaccination programme.',
      'vaccines · medicines · outbreaks · hospital services',
      '312 claims, 48 questions, 9 statements, 4 voices, 17 updates. English and Indonesian.',
      'health.example, vaccines.health.example',
      'corrections@health.example',
      'CC BY 4.0',
      'The link names this key',
      'data.health.example/answers',
      '24 Nov 2026, signed on 24 Nov 2026',
      '183 kB now, a few kB a day later',
      'Three samples',
      'Sunlit will download whole files from data.health.example a few times a day. Nothing about you is sent.',
    ])
      expect(said).toContain(part);
    expect([...root().querySelectorAll('.words li')].map((word) => word.textContent)).toEqual(samplePreview().words);
    expect(document.activeElement).toBe(heading());
  });

  it('shows answers large and rumours small, never as a heading', async () => {
    replyWith({ getOverview: overview, previewPublisher: () => ({ value: samplePreview() }) });
    await show(SAMPLE_LINK);
    expect(text(root().querySelector('.samples li .said'))).toMatch(/^Vaccines given/u);
    expect(text(root().querySelector('.samples li .meta'))).toContain('“Vaccines contain microchips”');
    expect([...root().querySelectorAll('h1, h2, h3')].map((element) => text(element)).join()).not.toContain('microchips');
  });

  it('says when the link leaves the key open, and when nothing newer was signed', async () => {
    replyWith({ getOverview: overview, previewPublisher: () => ({ value: samplePreview({ isPinned: false, isOld: true }) }) });
    await show(SAMPLE_BASE);
    expect(text()).toContain('This link does not name the publisher’s key.');
    expect(text()).toContain('Compare these eight words, in this order');
    expect(text()).toContain('The publisher has not signed anything newer since 24 Nov 2026.');
  });

  it('keeps a stranger’s text text, whatever it is', async () => {
    const title = '<img src=x onerror=alert(1)> \u202eمركز';
    const dataset = sampleDatasetView({ title, corrections: 'javascript:alert(1)', license: '<b>mine</b>' });
    replyWith({ getOverview: overview, previewPublisher: () => ({ value: samplePreview({ dataset }) }) });
    await show(SAMPLE_LINK);
    expect(heading()?.textContent).toBe(title);
    expect(heading()?.dir).toBe('auto');
    expect(root().querySelector('img, dd b b')).toBeNull();
    expect([...root().querySelectorAll('a')].map((link) => link.protocol)).toEqual(['https:']);
  });

  it('offers nothing to follow where it is followed already', async () => {
    replyWith({ getOverview: overview, previewPublisher: () => ({ value: samplePreview({ followedAs: 'health' }) }) });
    await show(SAMPLE_LINK);
    expect(text()).toContain('You follow this publisher already.');
    expect(text()).not.toContain('Follow this publisher');
    await press('Open settings');
    expect(fake.opened).toEqual([expect.stringMatching(/options\/index\.html#publisher-health$/u)]);
  });
});

describe('the decision', () => {
  const replies = { getOverview: overview, previewPublisher: () => ({ value: samplePreview() }) };

  it('follows the publisher that was seen, says what happens next, and can be undone', async () => {
    replyWith({ ...replies, subscribe: () => ({ value: { datasetId: 'health' } }), unsubscribe: () => null });
    await show(SAMPLE_LINK);
    await press('Follow this publisher');
    expect(asked.at(-1)).toEqual({ type: 'subscribe', body: { link: SAMPLE_LINK, publisherId: SAMPLE_ID } });
    expect(text(heading())).toBe('You now follow Ministry of Health: questions and answers.');
    expect(document.activeElement).toBe(heading());
    expect(root().querySelectorAll('.next li')).toHaveLength(3);
    await press('Stop following again');
    expect(asked.at(-1)).toEqual({ type: 'unsubscribe', body: { datasetId: 'health' } });
    expect(text()).toContain('Every byte of it was removed');
  });

  it('asks once, however often the button is pressed', async () => {
    replyWith({ ...replies, subscribe: () => new Promise(() => undefined) });
    await show(SAMPLE_LINK);
    await press('Follow this publisher');
    await press('Adding…');
    expect(asked.filter(({ type }) => type === 'subscribe')).toHaveLength(1);
  });

  it('puts a fault into words with what to do, and tries again', async () => {
    let isThere = false;
    const previewPublisher = () => (isThere ? { value: samplePreview() } : ({ fault: 'not-a-dataset', detail: 'head: <html>' } as const));
    replyWith({ getOverview: overview, previewPublisher });
    await show(SAMPLE_LINK);
    expect(text(heading())).toBe('data.health.example could not be looked at.');
    expect(text()).toContain('such as a web page. On the network of a hotel or a train, log in there first.');
    expect(text(root().querySelector('details'))).toContain('head: <html>');
    isThere = true;
    await press('Try again');
    expect(text(heading())).toBe('Ministry of Health: questions and answers');
  });

  it('tells a background that cannot be reached from a publisher that cannot', async () => {
    replyWith({ getOverview: overview });
    await show(SAMPLE_LINK);
    expect(text()).toContain('Sunlit is starting');
    replyWith(replies);
    await press('Try again');
    expect(text(heading())).toBe('Ministry of Health: questions and answers');
  });

  it('does not show an answer to a question that was taken back', async () => {
    let give: (value: { value: ReturnType<typeof samplePreview> }) => void = () => undefined;
    replyWith({ getOverview: overview, previewPublisher: () => new Promise<{ value: ReturnType<typeof samplePreview> }>((resolve) => (give = resolve)) });
    await show(SAMPLE_LINK);
    await press('Cancel');
    give({ value: samplePreview() });
    await settle();
    expect(text(heading())).toBe('Nothing was added.');
  });
});
