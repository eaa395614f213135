import { page } from '../layout/page.js';

/** 文书与送达: documents that were issued, and how they reached whom they are for. */
export const notices = {
  name: 'notices',
  list: page('NoticeList', () => import('./NoticeList.js')),
  show: page('NoticeShow', () => import('./NoticeShow.js')),
};

/** 发件箱: what was sent, what waits, what did not go. */
export const outboxMessages = {
  name: 'outbox-messages',
  list: page('OutboxList', () => import('./OutboxList.js')),
};

/** 消息: what came to the reader or their unit. */
export const inboxMessages = {
  name: 'inbox-messages',
  list: page('InboxList', () => import('./InboxList.js')),
};
