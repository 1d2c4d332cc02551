import type { Mute } from '../../domain/mute.ts';
import { plainLine } from './plain.ts';
import type { Style } from './style.ts';
import { minute } from './time.ts';

/** What is muted, since when and until when. */
export const renderMute = ({ kind, name, at, until }: Mute, style: Style): string =>
  `${style.strong(`${kind} ${plainLine(name)}`)}\n  muted since ${minute(at)}, until ${minute(until)}: alerts are recorded and not sent`;
