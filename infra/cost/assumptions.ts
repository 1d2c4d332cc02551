/** What cannot be measured here, and what newsrooms differ in; docs/cost.md lists each. */
export const assumptions = {
  hoursAMonth: 730,
  /** Checks of a page in its first 30 days: 30 in the first hour, 23 to six hours, 66 to three days, 27 daily. */
  checksOfANewPage: 146,
  /** Of an older page: weekly. */
  checksOfAnOldPage: 4.35,
  /** In a hundred: pages that were first seen this month, while in use. */
  newPages: 10,
  /** One feed or section for as many pages, looked at every quarter of an hour while in use. */
  pagesAFeed: 100,
  checksOfAFeed: 4 * 730,
  /** In a hundred: checks answered by 304. */
  notModified: 30,
  /** Versions of a page in its first month, its first one among them. */
  versionsOfANewPage: 3,
  /** Alerts that a version after the first brings. */
  alertsAVersion: 1,
  /** Alerts that one message holds. */
  alertsAMessage: 2,
  mailAddresses: 3,
  /** Of pages and API, by people and programs, while in use: ten people of a desk, 50 each a working day. */
  requestsOfPeople: 10 * 50 * 21,
  /** How long outlets take to answer, robots.txt included. */
  outletMs: 600,
  /** One request to the table, and to any other service. */
  tableMs: 6,
  serviceMs: 30,
  /** In a hundred: calls that begin a new process. */
  coldStarts: 2,
  /** A function of this memory has one processor; one with less has its share. */
  megabytesAProcessor: 1769,
  /** What Lambda itself writes into the log of each call. */
  platformLogBytes: 350,
  /** Requests that an idle queue's pollers make: five, of 20 seconds each. */
  idlePollsAnHour: 5 * 180,
  /** A message is sent, received and deleted. */
  requestsAMessage: 3,
} as const;
