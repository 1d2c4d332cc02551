import type { Span, TextField } from './span.ts';

export type SpeakerClass = 'official' | 'organisation' | 'public-figure' | 'private' | 'anonymous';

export type StatementKind = 'direct' | 'mixed' | 'indirect' | 'position';

export type Voice = 'quoted' | 'paraphrased' | 'outlet-characterisation';

export const stances = ['for', 'against', 'unclear'] as const;

export type Stance = (typeof stances)[number];

export const acts = [
  'state',
  'claim',
  'confirm',
  'deny',
  'not-aware',
  'accept',
  'reject',
  'support',
  'oppose',
  'demand',
  'urge',
  'threaten',
  'warn',
  'promise',
  'accuse',
  'decline',
  'agree',
  'announce',
  'believe',
  'ask',
  'praise',
  'criticise',
  'estimate',
  'report',
] as const;

/** What a speaker does by saying it. */
export type Act = (typeof acts)[number];

/** Who speaks, as the article names them; offsets count in the statement's own field. */
export interface Speaker {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly name: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly class: SpeakerClass;
}

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

/** Someone's reported words or position. */
export interface Statement {
  readonly in: TextField;
  readonly kind: StatementKind;
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
  readonly content: readonly Span[];
  readonly act: Act;
  readonly stance: Stance | null;
  /** Normalised content terms, most telling first. */
  readonly topic: readonly string[];
  readonly voice: Voice;
  readonly saidAt: string | null;
  /** The relay chain, nearest first, ending in the first outlet or speaker. */
  readonly origin: readonly string[];
  readonly sentence: Span;
}
