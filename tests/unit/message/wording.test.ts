import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../shared/domain/alert.ts';
import { changeKinds, severities, signals } from '../../../shared/domain/change.ts';
import { eventKinds } from '../../../shared/domain/event.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import {
  changeAlert,
  channel,
  delivery,
  eventAlert,
  held,
  page,
} from '../../support/alert-builders.ts';
import { unreadableReasons } from './all-reasons.ts';

/** DESIGN section 4: our own words never say these of an outlet. */
const NEVER =
  /\b(?:silent(?:ly)?|stealth(?:ily|y)?|admit(?:s|ted)?|backtrack(?:s|ed)?|lied?|lying|wrong(?!-type)(?:ly)?|deleted?|changed at)\b/i;

const notices = ['noted', 'note-other', 'stamped', 'none-found', null] as const;
const natures = ['update', 'revision', 'correction', 'unclear'] as const;

const everyAlert = [
  ...changeKinds.flatMap((kind) =>
    notices.map((notice) => changeAlert({ id: `${kind}-${notice}`, kind, notice, signals })),
  ),
  ...natures.map((nature) => changeAlert({ id: nature, nature, reverts: 1 })),
  ...severities.map((severity) => changeAlert({ id: severity, severity, after: null })),
  ...eventKinds.flatMap((kind) =>
    unreadableReasons.map((reason) =>
      eventAlert(
        { id: `${kind}-${reason}`, kind, reason, before: held(58), after: held(59) },
        { other: page({ id: 'page-2', outlet: 'Meridian Wire' }) },
      ),
    ),
  ),
];

const causeOf = ({ subject }: Alert): string =>
  subject.kind === 'event' ? subject.event.id : (subject.change?.id ?? subject.kind);

describe('our own words', () => {
  const rendering = makeMessageRendering({ colour: false });
  it.each(everyAlert.map((alert) => ({ about: causeOf(alert), alert })))(
    'never accuse anybody: $about',
    ({ alert }) => {
      const input = { channel: channel(), delivery: delivery(), alerts: [alert] };
      const { subject, text, html } = rendering.mail(input);
      expect(`${subject}\n${text}\n${html}\n${rendering.slack(input).text}`).not.toMatch(NEVER);
    },
  );

  it('never accuse anybody in any template file', () => {
    const folder = new URL('../../../shared/presentation/message/', import.meta.url);
    for (const file of readdirSync(folder)) {
      expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(NEVER);
    }
  });

  it('say that figures and speakers are machine-read', () => {
    const input = { channel: channel(), delivery: delivery(), alerts: [changeAlert()] };
    const { text, html } = rendering.mail(input);
    for (const form of [text, html, rendering.slack(input).text, rendering.terminal(input)])
      expect(form).toContain('machine-read');
  });

  it('tell between which checks a change was seen', () => {
    const input = { channel: channel(), delivery: delivery(), alerts: [changeAlert()] };
    expect(rendering.mail(input).text).toContain('between 14:02 and 14:17 UTC on 4 March 2026');
  });

  it('tell that no note was found, and when the page was looked at', () => {
    const input = { channel: channel(), delivery: delivery(), alerts: [changeAlert()] };
    expect(rendering.mail(input).text).toContain('no note found on the page at 14:17 UTC');
  });
});
