import { Refused } from '../problem.ts';
import type { Asked, Route } from '../route.ts';

/** The field that carries the token of each form that writes. */
export const tokenField = 'form-token';

const mostCharacters = 65_536;

/**
 * The route of a form that writes. Besides the gate's look at where it comes from, it must carry the
 * token of a page of this service: a page elsewhere can send a form, and can read none.
 */
export const postedForm = ({
  path,
  role = 'editor',
  answer,
}: {
  readonly path: string;
  /** Who may send it. */
  readonly role?: 'reader' | 'editor';
  readonly answer: (asked: Asked, form: URLSearchParams) => Promise<Response>;
}): Route => ({
  method: 'POST',
  path,
  role,
  forPeople: true,
  answer: async (asked) => {
    const form = await formOf(asked.request);
    if (form.get(tokenField) !== asked.deps.formToken(asked.request)) throw new Refused(expired);
    return answer(asked, form);
  },
});

/** Back to a page after a write, so that a reload does not write again. */
export const backTo = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path } });

const expired = {
  status: 400,
  code: 'form.expired',
  title: 'This form is too old.',
  detail: 'The service was started anew since. Go back, reload the page, and send it again.',
} as const;

const unfit = {
  status: 400,
  code: 'form.unfit',
  title: 'This is no form of this service.',
} as const;

async function formOf(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded') || request.body === null)
    throw new Refused(unfit);
  const reader = request.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += read.value;
    if (text.length > mostCharacters) throw new Refused(unfit);
  }
  return new URLSearchParams(text);
}
