import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../functions/domain/reading/read-page.ts';

const LEAD =
  'Ivan Example, a lawyer from an invented town, was beaten by two guards in his cell on Monday. No doctor has been allowed to see him since, and his family has had no news of him for three days.';
const MORE =
  'The Example Observatory has asked the prison for an explanation and has received none so far. His lawyers were turned away at the gate on Tuesday, on Wednesday and again this morning, without a reason.';

/** A page as newsrooms lay it out, with the author's text in the middle. */
const aPage = (body: string, { head = '', around = '' } = {}) =>
  readPage({
    content: `<!doctype html><html><head><title>RUSSIA: lawyer beaten | Example News</title>${head}</head><body>
<header class="site-header"><a href="/">Example News</a><nav><ul><li><a href="/a">Africa</a></li><li><a href="/b">Asia</a></li></ul></nav></header>
<main><article class="post"><header><h1>RUSSIA: lawyer beaten</h1><p class="byline">By the desk</p></header>
<div class="entry-content"><p>${LEAD}</p>${body}<p>${MORE}</p></div></article>${around}
<aside class="sidebar"><h3>Most read</h3><ul><li><a href="/1">One</a></li></ul></aside></main>
<footer><p>© Example News</p></footer></body></html>`,
    format: 'html',
    today: '2026-11-24',
  });
const inside = (body: string, head?: string) => {
  const { blocks } = aPage(body, { head: head ?? '' });
  expect([blocks[0]?.html, blocks.at(-1)?.html]).toEqual([LEAD, MORE]);
  return blocks.slice(1, -1).map(({ kind, html }) => `${kind}: ${html}`);
};
const CANONICAL = '<link rel="canonical" href="https://news.example.org/alerts/12">';

describe('what an author put into a page is mailed', () => {
  test.each([
    [
      'a link alone in a block',
      '<div class="wp-block-button"><a class="wp-block-button__link" href="https://act.example.org/sign">Sign the petition</a></div>',
      ['paragraph: <a href="https://act.example.org/sign">Sign the petition</a>'],
    ],
    [
      'a button',
      '<div><button type="button">Write to the ministry</button></div>',
      ['paragraph: Write to the ministry'],
    ],
    [
      'the paragraphs of a text as it was typed',
      '<pre>The prison denies it, as it did before\nwhen others asked.\n\nWrite to the <b>prosecutor</b> at once.\r\n \r\nThank you.</pre>',
      [
        'paragraph: The prison denies it, as it did before when others asked.',
        'paragraph: Write to the <strong>prosecutor</strong> at once.',
        'paragraph: Thank you.',
      ],
    ],
    ['a line break', '<p>Room 4<br>1 Example Square</p>', ['paragraph: Room 4<br>1 Example Square']],
    [
      'an address',
      '<address>Prosecutor General<br>1 Example Square<br>Moscow</address>',
      ['paragraph: Prosecutor General<br>1 Example Square<br>Moscow'],
    ],
    [
      'a list that counts, from where it starts, and as it counts',
      '<ol start="3"><li>Free him.</li><li value="7"><p>Tell his family.</p></li></ol><ol type="a"><li>One</li><li>Two</li></ol>',
      ['numbered: 3. Free him.', 'numbered: 7. Tell his family.', 'numbered: a. One', 'numbered: b. Two'],
    ],
    [
      'lists in items, of which each says so',
      '<ul><li>One<ul><li>Two</li></ul></li><ul><li>Three</li></ul><li><ul><li>Four</li></ul></li></ul><ol><li>Five<ul><li>Six</li></ul></li></ol>',
      ['item: One', 'item: – Two', 'item: – Three', 'item: Four', 'numbered: 1. Five', 'item: Six'],
    ],
    [
      'a mark with its words, whatever blanks stand between them',
      '<ol>\n<li>\n<p>One</p>\n<ul>\n<li>\n<p>Two</p>\n<ul>\n<li>\n<p>Three</p>\n</li>\n<li> </li>\n</ul>\n</li>\n</ul>\n</li>\n</ol>',
      ['numbered: 1. One', 'item: Two', 'item: – Three'],
    ],
    [
      'paragraphs and items in a cell, apart',
      "<table><tr><td><p>One</p><p>Two</p></td><td>x<div><div>y</div>z</div></td></tr><tr><td><p style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span>Three</p><p>Four</p></td><td></td></tr></table>",
      ['row: One<br>Two | x<br>y<br>z', 'row: Three<br>Four | –'],
    ],
    [
      'a list that is written as lines',
      '<p>We ask <b>them:<br>- free <i>him</i>;<br>- pay</b><br>at once<br>2. go</p><p>Flat<br>1. floor</p>',
      [
        'paragraph: We ask <strong>them:</strong>',
        'item: free <em>him</em>;',
        'item: pay<br>at once',
        'numbered: 2. go',
        'paragraph: Flat<br>1. floor',
      ],
    ],
    [
      'a table of facts, row by row',
      '<table><thead><tr><th>Name</th><th>Held since</th></tr></thead><tbody><tr><td>Ivan <b>Example</b></td><td></td></tr><tr><td>A | B</td><td>1 May</td></tr></tbody></table>',
      [
        'row: <strong>Name</strong> | <strong>Held since</strong>',
        'row: Ivan <strong>Example</strong> | –',
        'row: A ¦ B | 1 May',
      ],
    ],
    [
      'the caption of a table, above its rows',
      '<table><caption>What is <b>known</b></caption><tr><th>Name</th><td>Ivan Example</td></tr></table>',
      ['paragraph: What is <strong>known</strong>', 'row: <strong>Name</strong> | Ivan Example'],
    ],
    [
      'a table that only arranges the page, block by block',
      '<table><tr><td><h2>A heading</h2><p>One.</p></td></tr><tr><td><p>Two.</p></td></tr></table>',
      ['heading: A heading', 'paragraph: One.', 'paragraph: Two.'],
    ],
  ])('%s', (_what, body, expected) => {
    expect(inside(body)).toEqual(expected);
  });

  test('a link to another page of its site, where the page says where it is', () => {
    const body = '<p><a href="/petition">Sign</a> <a href="#top">up</a> <a href="//evil.example/x">there</a></p>';
    expect(inside(body)).toEqual(['paragraph: Sign up there']);
    expect(inside(body, CANONICAL)).toEqual([
      'paragraph: <a href="https://news.example.org/petition">Sign</a> up there',
    ]);
  });

  test('links right below the text, and no list of other pages', () => {
    const link = '<p><a href="https://act.example.org/">Act now</a></p>';
    const { blocks, leftOut } = aPage('');
    expect(blocks).toHaveLength(2);
    expect(leftOut).toEqual([]);
    const page = aPage('', { around: link });
    expect(page.blocks.at(-1)?.html).toBe('<a href="https://act.example.org/">Act now</a>');
    expect(aPage('', { around: link.repeat(5) }).blocks).toHaveLength(2);
  });

  test('a page that its server put into a form', () => {
    const link = '<a href="https://act.example.org/">Sign the petition</a>';
    const { blocks } = readPage({
      content: `<body><form action="page.aspx"><table><tr><td><a href="a.aspx">Home</a><br><a href="b.aspx">News</a></td><td><b>RUSSIA: lawyer beaten</b><br><br>15 March 2024<br><br>${LEAD}<br><br>${link}<br><br>${MORE}</td></tr></table></form></body>`,
      format: 'html',
      today: '2026-11-24',
    });
    expect(blocks.map(({ html }) => html)).toEqual(expect.arrayContaining([LEAD, link, MORE]));
  });

  test('a text whose place is named for what it is about', () => {
    const text = `<div class="has-sidebar category-social-rights"><div class="social-rights"><p>${LEAD}</p></div></div>`;
    expect(aPage(text).blocks.map(({ html }) => html)).toEqual([LEAD, LEAD, MORE]);
  });

  test('headings of pasted text: above a list, and as Markdown has them', () => {
    const { blocks } = readPage({
      content: `RUSSIA: lawyer beaten\n\n15 March 2024\n\n${LEAD}\n\n## Background\n\n${MORE}\n\nWhat we want\n\n- Free him\n\n2. Pay`,
      format: 'text',
      today: '2026-11-24',
    });
    expect(blocks.map(({ kind, html }) => `${kind}: ${html.slice(0, 12)}`)).toEqual([
      'paragraph: Ivan Example',
      'heading: Background',
      'paragraph: The Example ',
      'heading: What we want',
      'item: Free him',
      'numbered: 2. Pay',
    ]);
  });
});

describe('what is left out is listed', () => {
  test('by kind, with what it is', () => {
    const { leftOut } = aPage(
      `<figure><img src="https://x.example/1.jpg" alt="Ivan Example in court"><figcaption>Outside the court</figcaption></figure>
<iframe src="https://video.example/embed/1"></iframe><script>track()</script>
<form action="/subscribe"><label>Your address <input></label><button>Subscribe</button></form>
<ul class="share-buttons"><li><a href="https://social.example/?u=1">Post it</a></li></ul>`,
    );
    expect(leftOut).toEqual([
      { what: 'image', count: 1, shown: ['Ivan Example in court'] },
      { what: 'embed', count: 1, shown: ['https://video.example/embed/1'] },
      { what: 'form', count: 1, shown: ['Your address Subscribe'] },
      { what: 'script', count: 1, shown: [] },
      { what: 'links', count: 1, shown: ['Post it'] },
      { what: 'text', count: 1, shown: ['Outside the court'] },
    ]);
  });

  test('links between the title and the text, such as to share it', () => {
    const bar = (inside: string) =>
      readPage({
        content: `<html><head><title>RUSSIA: lawyer beaten</title></head><body><nav><a href="/">Home</a></nav><main><article><header><h1>RUSSIA: lawyer beaten</h1><p class="byline">By the desk</p></header><div class="share-bar">${inside}</div><div class="entry-content"><p>${LEAD}</p><p>${MORE}</p></div></article></main></body></html>`,
        format: 'html',
        today: '2026-11-24',
      }).leftOut;
    const [post, mail] = ['<a href="https://social.example/?u=1">Post it</a>', '<a href="mailto:?body=x">Mail it</a>'];
    expect(bar('')).toEqual([]);
    expect(bar(`<ul><li>${post}</li><li>${mail}</li></ul>`)).toEqual([
      { what: 'links', count: 2, shown: ['Post it', 'Mail it'] },
    ]);
    expect(bar(`Share: ${post} ${mail}`)).toEqual([{ what: 'text', count: 1, shown: ['Share: Post it Mail it'] }]);
  });

  test('what follows a heading of related pages, and of a pasted page what stands around its text', () => {
    expect(aPage('<h3>Related articles</h3>').leftOut).toMatchObject([{ what: 'text', count: 2 }]);
    const { leftOut } = readPage({
      content: `Click on button to show the map.\n\nRUSSIA: lawyer beaten\n\n15 March 2024\n\n${LEAD}\n\n${MORE}\n\nRelated articles\n\nMALI: editor held`,
      format: 'text',
      today: '2026-11-24',
    });
    expect(leftOut).toEqual([
      { what: 'text', count: 3, shown: ['Click on button to show the map.', 'Related articles', 'MALI: editor held'] },
    ]);
  });
});

describe('the page’s own address', () => {
  test.each([
    ['is its canonical one', CANONICAL, 'https://news.example.org/alerts/12'],
    [
      'else the one that it is shared by',
      '<meta property="og:url" content="https://news.example.org/a?id=1">',
      'https://news.example.org/a?id=1',
    ],
    ['is not the front page of its site', '<link rel="canonical" href="https://news.example.org/">', undefined],
    ['is not a part of an address', '<link rel="canonical" href="/alerts/12">', undefined],
    ['holds no user name', '<link rel="canonical" href="https://a:b@news.example.org/x">', undefined],
    ['leads to a page', '<link rel="canonical" href="javascript:alert(1)">', undefined],
  ])('%s', (_rule, head, address) => {
    expect(aPage('', { head }).sourceUrl).toBe(address);
  });
});

test('a link above the first words of a text without a heading is listed', () => {
  const { leftOut } = readPage({
    content: `<div class="entry"><p><a href="https://e.example/petition">Sign the petition now</a></p><p>${LEAD}</p></div>`,
    format: 'html',
    today: '2026-11-24',
  });
  expect(leftOut).toMatchObject([{ what: 'links', count: 1 }]);
});

test.each([
  ['a link above its first words', '<p><a href="https://e.example/petition">Sign the petition now</a></p>'],
  ['a short paragraph that begins with the day', '<p>5 May 2026. Teacher Ales Example was sentenced.</p>'],
  ['a place and a day', '<p>GENEVA (5 May 2026)</p>'],
  ['what sites write around texts', '<p>Share</p><p>Print</p><p>Contact us</p>'],
  ['what stands under a heading of sites', '<h2>See also</h2><p>The law of 2020.</p>'],
])('a text that is no page keeps %s', (_, opening) => {
  const { blocks, leftOut } = readPage({ content: `${opening}<p>${LEAD}</p>`, format: 'html', today: '2026-11-24' });
  const words = blocks.map(({ html }) => html.replaceAll(/<[^>]*>/g, '')).join(' ');
  expect([words, leftOut]).toEqual([`${opening.replaceAll(/(?:<[^>]*>)+/g, ' ').trim()} ${LEAD}`, []]);
});

test('a page keeps a short first paragraph that begins with the day', () => {
  const { blocks } = aPage('<p>5 May 2026. Teacher Ales Example was sentenced.</p>');
  const short = readPage({
    content: `<html><head><title>Teacher sentenced</title></head><body><article><h1>Teacher sentenced</h1><p>5 May 2026. Teacher Ales Example was sentenced.</p><p>${LEAD}</p><p>${MORE}</p></article></body></html>`,
    format: 'html',
    today: '2026-11-24',
  });
  expect(blocks[1]?.html).toBe('5 May 2026. Teacher Ales Example was sentenced.');
  expect([short.blocks[0]?.html, short.datedOn?.value]).toEqual([
    '5 May 2026. Teacher Ales Example was sentenced.',
    '2026-05-05',
  ]);
});
