import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../shared/contracts/configuration/check-configuration.ts';
import type { Severity } from '../../../shared/domain/change.ts';
import { alertsFor } from '../../../shared/use-cases/project/add-alerts.ts';
import { toSettings } from '../../../shared/wiring/config/to-settings.ts';
import { change } from '../../support/alert-builders.ts';
import { makePage } from '../../support/make-page.ts';

function settings(parts: { readonly rules?: object; readonly channels: object }) {
  const wanted = { contact: 'desk@example.org', timezone: 'Europe/Berlin', ...parts };
  const checked = checkConfiguration(wanted);
  if (checked.kind === 'invalid') throw new Error(JSON.stringify(checked.issues));
  return toSettings(checked.file);
}

/** When a change seen at 21:30 in Berlin is told on each channel, and what it waits for. */
const told = (
  parts: { readonly rules: object; readonly channels: object },
  severity: Severity = 'medium',
) =>
  alertsFor({ holdMs: 60_000 }, settings(parts), {
    page: makePage(),
    shown: { outlet: 'Harbour Post', headline: null },
    at: '2026-01-05T21:30:00.000Z',
    trackers: [],
    subject: { kind: 'change', change: change({ severity }) },
  }).map(({ channelId, dueAt, heldFor }) => ({ channelId, dueAt, heldFor }));

const all = { rules: { all: { channels: ['desk'], severity: 'low' } } };
const terminal = { kind: 'terminal' };

describe('an alert of a channel', () => {
  it('without a digest or quiet hours is told after its hold', () => {
    expect(told({ ...all, channels: { desk: terminal } })).toEqual([
      { channelId: 'desk', dueAt: '2026-01-05T21:31:00.000Z' },
    ]);
  });

  it('waits for its digest, in the time zone of the file', () => {
    const desk = { ...terminal, digest: 'daily', at: '07:30' };
    expect(told({ ...all, channels: { desk } })).toEqual([
      { channelId: 'desk', dueAt: '2026-01-06T06:30:00.000Z', heldFor: 'daily' },
    ]);
  });

  it('waits for the end of quiet hours unless it is grave', () => {
    const quiet = { from: '22:00', to: '07:00', unless: 'high' };
    const channels = { desk: { ...terminal, quiet } };
    expect(told({ ...all, channels })).toEqual([
      { channelId: 'desk', dueAt: '2026-01-06T06:00:00.000Z', heldFor: 'quiet-hours' },
    ]);
    expect(told({ ...all, channels }, 'high')[0]?.heldFor).toBeUndefined();
  });

  it('is told at once when one of its rules asks for that and another for a digest', () => {
    const rules = {
      digest: { channels: ['desk'], severity: 'low', digest: 'weekly', day: 'friday' },
      grave: { channels: ['desk'], severity: 'high' },
    };
    const channels = { desk: terminal };
    expect(told({ rules, channels })[0]).toMatchObject({
      dueAt: '2026-01-09T07:00:00.000Z',
      heldFor: 'weekly',
    });
    expect(told({ rules, channels }, 'high')).toEqual([
      { channelId: 'desk', dueAt: '2026-01-05T21:31:00.000Z' },
    ]);
  });

  it.each([
    [{ digest: 'daily', at: '7:30' }, 'is no time of day'],
    [{ digest: 'daily', timezone: 'Europe/Nowhere' }, 'is no time zone'],
    [{ escalate: { to: 'night', after: 'soon' } }, 'is no duration'],
    [{ quiet: { from: '07:00', to: '07:00' } }, 'two different times'],
  ])('cannot wait for %j', (given, words) => {
    expect(() => settings({ channels: { desk: { ...terminal, ...given } } })).toThrow(words);
  });
});
