import type { OptionSpec } from '../command-spec.ts';

export const dataOption: OptionSpec = {
  flags: '--data <dir>',
  about: 'the data folder',
  default: '.recount',
};

export const remoteOption: OptionSpec = {
  flags: '--remote <stage>',
  about: 'a deployment on AWS in place of the data folder; RECOUNT_REMOTE says it for all commands',
};

export const jsonOption: OptionSpec = { flags: '--json', about: 'print JSON' };

/** What every command that asks the store has. */
export const asking: readonly OptionSpec[] = [dataOption, jsonOption];

/** What every paged list has. */
export const listing: readonly OptionSpec[] = [
  { flags: '--limit <n>', about: 'at most this many, 1 to 1000', default: '20' },
  { flags: '--cursor <cursor>', about: 'go on where the last list ended' },
  ...asking,
];

export const sinceOption: OptionSpec = {
  flags: '--since <time>',
  about: 'a time ago (2h, 3d), a day (2026-03-01) or an ISO time; UTC without an offset',
};

export const urlOption: OptionSpec = {
  flags: '--url <url>',
  about: 'only this page: its address, or the id of a watch',
};

export const trackerOption: OptionSpec = {
  flags: '--tracker <id>',
  about: 'only what is on the line of this tracker',
};
