import { expect, test } from 'vitest';
import { parseDeploymentSettings } from '../../../shared/contracts/deployment-settings.ts';

const least = {
  contact: 'desk@recount.example',
  alertEmails: 'a@recount.example, b@recount.example',
};

const mistakesOf = (given: Readonly<Record<string, unknown>>): string => {
  try {
    parseDeploymentSettings(given);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test('a contact and an address to alert are all that must be said', () => {
  expect(parseDeploymentSettings(least)).toMatchObject({
    stage: 'prod',
    alertEmails: ['a@recount.example', 'b@recount.example'],
    opsEmails: ['a@recount.example', 'b@recount.example'],
    dispatchMinutes: 1,
    concurrency: 20,
    keepLogsDays: 90,
    keepRawDays: null,
  });
});

test('numbers may come as text, as the command line gives them', () => {
  const given = { ...least, concurrency: '50', keepRawDays: '365' };
  expect(parseDeploymentSettings(given)).toMatchObject({ concurrency: 50, keepRawDays: 365 });
});

test('nothing said is told in two lines at once', () => {
  const told = mistakesOf({});
  expect(told).toContain('contact is missing');
  expect(told).toMatch(/alertEmails/);
});

test.each([
  [{ contact: 'me' }, 'contact is neither an e-mail address nor an https address'],
  [{ alertEmails: 'desk' }, 'alertEmails holds something that is no e-mail address'],
  [{ alertEmails: ' , ' }, 'alertEmails is missing'],
  [{ stage: 'Prod!' }, 'stage is not made of'],
  [{ dispatchMinutes: '0' }, 'dispatchMinutes is less than 1'],
  [{ dispatchMinutes: 'often' }, 'dispatchMinutes is no number of minutes'],
  [{ concurrency: 1 }, 'concurrency is less than 2'],
  [{ keepLogsDays: 33 }, 'keepLogsDays is not a time that CloudWatch offers'],
  [{ mailFrom: 'desk' }, 'mailFrom is no e-mail address'],
  [{ domain: 'https://x.example' }, 'domain is no domain name'],
  [{ allowAddresses: '127.0.0.1:80' }, 'allowAddresses is for the stage local only'],
  [{ stage: 'local', allowAddresses: '10.0.0.1:80' }, 'allowAddresses is no list of addresses'],
  [{ keepRawDays: 5, objectLockDays: 10 }, 'keepRawDays is less than objectLockDays'],
])('%j is told as “%s”', (given, expected) => {
  expect(mistakesOf({ ...least, ...given })).toContain(expected);
});
