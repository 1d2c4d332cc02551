import { describe, expect, it } from 'vitest';
import { messageAttributes } from '../../../shared/adapters/aws/senders/message-attributes.ts';
import { plainSubject } from '../../../shared/adapters/aws/senders/plain-subject.ts';
import { changeAlert, channel, delivery } from '../../support/alert-builders.ts';

describe('a subject for SNS', () => {
  it.each([
    ['Harbour Post: 59 → 58 (no note found)', 'Harbour Post: 59 -> 58 (no note found)'],
    ['“Müller”: Łódź – a “quote”…', '"Muller": Lodz - a "quote"...'],
    ['a\r\nBcc: x@y.example', 'aBcc: x@y.example'],
    ['Новости', 'Recount'],
    ['x'.repeat(300), 'x'.repeat(99)],
  ])('of %j is %j', (subject, plain) => {
    expect(plainSubject(subject)).toBe(plain);
  });
});

describe('what subscribers filter by', () => {
  const message = { channel: channel({ kind: 'sns' }), delivery: delivery() };

  it('names every kind once, and the highest severity', () => {
    const told = messageAttributes({ ...message, alerts: [changeAlert(), changeAlert()] });
    expect(told['kind']).toEqual({ DataType: 'String.Array', StringValue: '["figure-changed"]' });
    expect(told['severity']).toEqual({ DataType: 'String', StringValue: 'high' });
  });

  it('leaves out a list that holds nothing', () => {
    const alert = { ...changeAlert(), trackers: [] };
    expect(messageAttributes({ ...message, alerts: [alert] })['tracker']).toBeUndefined();
  });
});
