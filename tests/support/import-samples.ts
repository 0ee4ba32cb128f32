/** Invented sources, one of each kind an importer reads. Every name and host is made up. */

/** A sound claim review; `changes` break it. */
export function review(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'https://desk.example.org/reviews/ferry',
    datePublished: '2021-07-16',
    inLanguage: 'en',
    author: { '@type': 'Organization', name: 'Vale Desk', url: 'https://desk.example.org/' },
    claimReviewed: 'The ferry of Harrow Vale was sold to a circus.',
    headline: 'What became of the ferry',
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'A post' }, datePublished: '2021-07-10' },
    reviewRating: { '@type': 'Rating', alternateName: 'False', ratingValue: 1, bestRating: 5, worstRating: 1 },
    ...changes,
  };
}

export const faqPage = {
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  url: 'https://ferry.example.org/faq',
  inLanguage: 'en',
  mainEntity: [
    { '@type': 'Question', name: 'When does the ferry sail?', acceptedAnswer: { '@type': 'Answer', text: '<p>Every hour, on the hour.</p>' } },
    { '@type': 'Question', name: 'May dogs come aboard?', suggestedAnswer: [{ '@type': 'Answer', text: 'They may, on a lead.' }] },
    { '@type': 'Question', name: 'Who steers it?' },
  ],
};

export const apiReply = {
  claims: [
    {
      text: 'The ferry of Harrow Vale was sold to a circus.',
      claimant: 'A leaflet',
      claimDate: '2021-07-10T00:00:00Z',
      claimReview: [
        {
          publisher: { name: 'Vale Desk', site: 'desk.example.org' },
          url: 'https://desk.example.org/1',
          title: 'The ferry stays',
          textualRating: 'False',
          languageCode: 'en',
        },
        {
          publisher: { site: 'lake.example.org' },
          url: 'https://lake.example.org/2',
          title: 'No circus',
          reviewDate: '2021-08-01T09:00:00Z',
          textualRating: 'Half true',
          languageCode: 'en',
        },
      ],
    },
  ],
  nextPageToken: 'x',
};

export const rss = `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Vale News</title><link>https://vale.example.org/</link><language>en</language>
<item><title>The ferry &amp; the fog</title><link>https://vale.example.org/fog?utm_source=rss</link><pubDate>Fri, 16 Jul 2021 08:00:00 +0000</pubDate><description><![CDATA[<p>It stayed in port.</p>]]></description></item>
<item><title>[HOAX] The ferry of the vale was sold to a circus</title><link>https://vale.example.org/hoax</link><description>It was not.</description></item>
</channel></rss>`;

export const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"><title>Kabar Lembah</title>
<entry><title>Feri berlayar lagi</title><link rel="alternate" href="https://lembah.example.org/feri"/><published>2021-07-16T08:00:00Z</published><author><name>Sari</name></author></entry></feed>`;

export const jsonFeed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Vale News',
  home_page_url: 'https://vale.example.org/',
  language: 'en',
  items: [
    { id: '1', title: 'The ferry sails again', url: 'https://vale.example.org/again', content_html: '<p>At noon.</p>', date_published: '2021-07-16T12:00:00Z' },
  ],
};

export const claimsCsv = `claim,rating,url,publisher,date,language,tags
"The ferry of Harrow Vale was sold
to a circus.",False,https://desk.example.org/ferry,Vale Desk,16.7.2021,en,"ferry, circus"
,False,https://desk.example.org/empty,Vale Desk,2021,en,
"too","few"
The bell tower hums a lullaby at night.,Needs more tea,https://desk.example.org/bell,Vale Desk,2021-08-01,en,
`;

export const faqCsv = 'Question;Answer;URL;Language\nWhen does the ferry sail?;Every hour.;https://ferry.example.org/faq;en\n';

export const faqLines = `${JSON.stringify({ q: 'When does the ferry sail?', a: 'Every hour.', url: ' https://ferry.example.org/faq\n', lang: 'en', source: 'Ferry Office', updated: '2020/03/17' })}
not json
${JSON.stringify({ question: 'May dogs come aboard?', answer: 'They may.', url: 'https://ferry.example.org/faq', lang: 'en' })}
`;

export function page(body: string): string {
  return `<!doctype html><html lang="en-GB"><head><title>The ferry stays | Vale Desk</title><link rel="canonical" href="https://desk.example.org/ferry"><meta property="og:site_name" content="Vale Desk"></head>
<body>${body}</body></html>`;
}

export const jsonLdScript = (json: string): string => `<script type="application/ld+json">${json}</script>`;

export const microdataFaq = `<div itemscope itemtype="https://schema.org/FAQPage">
<section itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><h3 itemprop="name">When does the <em>ferry</em> sail?</h3>
<div itemscope itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text"><p>Every hour.</p><p>On Sundays every two.</p></div></div></section></div>`;
