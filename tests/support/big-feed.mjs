/**
 * Writes a DataFeed of invented claim reviews to standard output, to measure imports: `node tests/support/big-feed.mjs 100000 > .cache/big-feed.json`.
 * Every text is made of numbers and a few words of our own; one review in a hundred has a fault, one in fifty repeats an earlier claim. The same number, the same bytes.
 */
import { once } from 'node:events';

const THINGS = ['lighthouse', 'bakery', 'tram line', 'orchard', 'reservoir', 'bell tower', 'ferry', 'library', 'windmill', 'greenhouse'];
const DEEDS = [
  'was sold to a circus',
  'turns milk blue',
  'hums a lullaby at night',
  'was built in one afternoon',
  'makes clocks run backwards',
  'is paid for in buttons',
];
const RATINGS = ['False', 'Mostly false', 'Misleading', 'True', 'Unproven', 'Needs more tea'];
const PADDING = 'The desk asked the people in charge, read the minutes of twelve meetings and looked at the place itself. ';

const count = Number(process.argv[2] ?? 1_000);
const out = process.stdout;
out.write('{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[\n');
for (let i = 0; i < count; i += 1) {
  const text = `${i === 0 ? '' : ',\n'}${JSON.stringify(item(i))}`;
  if (!out.write(text)) await once(out, 'drain');
}
out.end('\n]}\n');

/** @param {number} i */
function item(i) {
  const n = i % 50 === 49 ? i - 7 : i;
  return { '@type': 'DataFeedItem', dateCreated: day(i), item: [review(i, n)] };
}

/**
 * @param {number} i number of the review
 * @param {number} n number of its claim
 */
function review(i, n) {
  const isFaulty = i % 100 === 13;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `http${i % 3 === 0 ? '' : 's'}://desk${i % 20}.example.org/reviews/${i}?utm_source=feed`,
    datePublished: isFaulty ? '0001-01-01T00:00:00' : `${day(i)}T10:15:00+07:00`,
    inLanguage: 'en',
    author: { '@type': 'Organization', name: `Invented Desk ${i % 20}`, url: `https://desk${i % 20}.example.org/` },
    claimReviewed: isFaulty && i % 200 === 13 ? '' : `The ${THINGS[n % THINGS.length]} of village ${n} ${DEEDS[n % DEEDS.length]} &amp; nobody may say so.`,
    headline: `What is known of the ${THINGS[n % THINGS.length]} of village ${n}`,
    reviewBody: `No, there is no evidence of it in village ${n}. ${PADDING.repeat(15)}`,
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: `Villager ${n % 977}` },
      datePublished: day(n),
      appearance: [{ '@type': 'CreativeWork', url: `https://posts.example.net/p/${n}?fbclid=x${n}` }],
    },
    reviewRating: { '@type': 'Rating', alternateName: RATINGS[n % RATINGS.length], ratingValue: String(1 + (n % 5)), bestRating: '5', worstRating: '1' },
    sdPublisher: { '@type': 'Organization', name: 'Invented Feed' },
  };
}

/** @param {number} i */
function day(i) {
  return new Date(Date.UTC(2015, 0, 1 + (i % 3_600))).toISOString().slice(0, 10);
}
