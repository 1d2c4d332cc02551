import { randomBytes } from 'node:crypto';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import type { Caller } from '../../../shared/domain/role.ts';
import { TokensPage } from '../../../shared/presentation/web/tokens/tokens-page.tsx';
import {
  isOver,
  issueToken,
  revokeToken,
  tokenDays,
  tokensOf,
} from '../../../shared/use-cases/tokens/tokens.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, statusPage } from './page-answer.ts';
import { backTo, postedForm } from './posted-form.ts';

const path = '/tokens';

const callerOf = ({ who, by }: Asked): Caller => ({ role: who, name: by });

interface Outcome {
  readonly made: string | null;
  readonly mistake: string | null;
}

async function shown(asked: Asked, { made, mistake }: Outcome): Promise<Response> {
  const { deps, who, request } = asked;
  const tokens = await tokensOf(deps, callerOf(asked));
  const now = deps.clock.now();
  return statusPage(
    TokensPage({
      frame: frameOf(asked, { title: 'Tokens', view: null }),
      formToken: deps.formToken(request),
      role: who,
      days: tokenDays,
      tokens: tokens.map((token) => ({ token, isOver: isOver(token, now) })),
      made,
      mistake,
    }),
    mistake === null ? 200 : 422,
  );
}

const random = () => ({
  id: randomBytes(8).toString('hex'),
  secret: randomBytes(32).toString('base64url'),
});

async function make(asked: Asked, form: URLSearchParams): Promise<Response> {
  const wanted = {
    name: form.get('name') ?? '',
    role: form.get('role') ?? '',
    days: Number(form.get('days')),
  };
  try {
    const issuing = { wanted, random: random() };
    const { text } = await issueToken(asked.deps, callerOf(asked), issuing);
    return await shown(asked, { made: text, mistake: null });
  } catch (fault) {
    if (!(fault instanceof RecountError) || !/^(?:input|token)\./.test(fault.code)) throw fault;
    return shown(asked, { made: null, mistake: fault.message });
  }
}

/** A person's own tokens for programs: made, shown once, taken back. */
export const tokenRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    role: 'reader',
    forPeople: true,
    answer: (asked) => shown(asked, { made: null, mistake: null }),
  },
  postedForm({ path, role: 'reader', answer: make }),
  postedForm({
    path: `${path}/:token/revoke`,
    role: 'reader',
    answer: async (asked) => {
      await revokeToken(asked.deps, callerOf(asked), asked.params['token'] ?? '');
      return backTo(path);
    },
  }),
];
