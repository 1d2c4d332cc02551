import { describe, it } from 'vitest';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import { channel, delivery } from '../../support/alert-builders.ts';
import { expectGolden } from '../../support/golden-file.ts';
import { cases } from './cases.ts';
import { gathered } from './gathered.ts';

const file = (name: string): URL => new URL(`./expected/${name}`, import.meta.url);
const plain = makeMessageRendering({ colour: false });
const coloured = makeMessageRendering({ colour: true });
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const all = [...cases.map((one) => ({ ...one, of: {} })), ...gathered];

describe.each(all)('a message about: $name', ({ name, alerts, of }) => {
  const input = { channel: channel(), delivery: delivery(of), alerts };

  it('reads as reviewed in plain text', () => {
    const { subject, text } = plain.mail(input);
    expectGolden(file(`${name}.mail.txt`), `Subject: ${subject}\n\n${text}`);
  });
  it('reads as reviewed in an HTML mail', () => {
    expectGolden(file(`${name}.mail.html`), plain.mail(input).html);
  });
  it('reads as reviewed in chat', () => {
    expectGolden(file(`${name}.slack.json`), json(plain.slack(input)));
  });
  it('reads as reviewed by a webhook', () => {
    expectGolden(file(`${name}.webhook.json`), json(plain.webhook(input)));
  });
  it('reads as reviewed on a terminal', () => {
    expectGolden(file(`${name}.terminal.txt`), plain.terminal(input));
    expectGolden(file(`${name}.terminal-colour.txt`), coloured.terminal(input));
  });
});
