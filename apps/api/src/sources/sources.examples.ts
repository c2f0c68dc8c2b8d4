/** Requests as they can be sent; a test sends them. */
export const addSource = {
  title: 'Estonia ready to send troops to Ukraine after a ceasefire',
  publisher: 'ERR News',
  url: 'https://news.err.ee/',
  publishedOn: '2025-04-30',
  language: 'en',
  reliability: 'B',
};

export const patchSource = { reliability: 'A' };
