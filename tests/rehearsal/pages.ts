import { eveningLedger } from './outlets/evening-ledger.ts';
import { harbourPost } from './outlets/harbour-post.ts';
import { meridianWire } from './outlets/meridian-wire.ts';
import { theLantern } from './outlets/the-lantern.ts';
import { valleyCourier } from './outlets/valley-courier.ts';
import { type Noise, renderLiveBlog, renderStory } from './page-template.ts';

/** One answer of the rehearsal's server. */
export interface Answer {
  readonly status: number;
  readonly html: string;
}

/** A page of the rehearsal, by its outlet's host. */
export interface RehearsedPage {
  readonly host: string;
  readonly path: string;
  readonly answer: (noise: Noise) => Answer;
}

const ok = (html: string): Answer => ({ status: 200, html });

/** Every page of the rehearsal. */
export const rehearsedPages: readonly RehearsedPage[] = [
  {
    host: 'harbour-post.example',
    path: '/world/port-ansel-hostage-talks',
    answer: (noise) => ok(renderStory(harbourPost(noise.step), noise)),
  },
  {
    host: 'meridian-wire.example',
    path: '/costara/what-is-known',
    answer: (noise) => ok(renderStory(meridianWire(noise.step), noise)),
  },
  {
    host: 'valley-courier.example',
    path: '/port-ansel/waiting',
    answer: courier,
  },
  {
    host: 'evening-ledger.example',
    path: '/brief/hostage-talks',
    answer: (noise) =>
      noise.step >= 16 ? gone() : ok(renderStory(eveningLedger(noise.step), noise)),
  },
  {
    host: 'the-lantern.example',
    path: '/live/verun-talks',
    answer: (noise) => ok(renderLiveBlog(theLantern(noise.step), noise)),
  },
];

function courier(noise: Noise): Answer {
  if (noise.step === 11) return challenge();
  if (noise.step === 12) return ok('<!doctype html><html><head></head><body></body></html>');
  return ok(renderStory(valleyCourier(noise.step), noise));
}

function challenge(): Answer {
  return {
    status: 403,
    html: `<!doctype html><html><head><title>Just a moment...</title></head>
<body><h1>Checking your browser before accessing valley-courier.example</h1>
<p>Please enable JavaScript and cookies to continue. Verify you are human by completing the action below.</p>
<form id="challenge-form" action="/cdn-cgi/challenge"><input type="hidden" name="token" value="x"></form></body></html>`,
  };
}

const gone = (): Answer => ({
  status: 410,
  html: '<!doctype html><title>Gone</title><h1>This page is no longer available</h1>',
});
