import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { CloudDesk } from '../cloud-desk.ts';
import { eventually } from '../eventually.ts';
import type { PageAnswer, PageRequest } from '../pages-client.ts';

/** People and programs at the deployed pages and API. */
export function access(desk: () => CloudDesk): void {
  const ask = (path: string, asked?: PageRequest): Promise<PageAnswer> =>
    desk().pages.ask(path, asked);
  const from = { 'sec-fetch-site': 'same-origin' };

  /** Signs in as a person's browser does, and gives the cookies that it then holds. */
  async function signIn(groups: string[]): Promise<readonly string[]> {
    desk().issuer.account.groups = groups;
    const begun = await ask('/sign-in?to=/watches');
    expect(begun.status).toBe(303);
    const back = new URL(await desk().issuer.signIn(begun.location ?? ''));
    const cookies = begun.cookies;
    const signedIn = await ask(`${back.pathname}${back.search}`, { cookies });
    expect(signedIn).toMatchObject({ status: 303, location: '/watches' });
    return signedIn.cookies.filter((cookie) => !cookie.endsWith('='));
  }

  describe('the pages and the API of a deployment', () => {
    let editor: readonly string[] = [];

    it('lead whoever is not signed in to the issuer, and tell programs so', async () => {
      expect(await ask('/')).toMatchObject({ status: 303, location: '/sign-in?to=%2F' });
      const headers = { accept: 'application/json' };
      expect(await ask('/api/v1/changes', { headers })).toMatchObject({ status: 401 });
    });

    it('let an editor in whom the issuer vouches for', async () => {
      editor = await signIn(['recount-editors']);
      const { status, text } = await ask('/watches', { cookies: editor });
      expect(status).toBe(200);
      expect(text).toContain(desk().outlets.urls['harbour-post']);
    });

    it('show what changed, both sentences side by side', async () => {
      const { text } = await ask('/', { cookies: editor });
      const words = load(text)('main').text();
      expect(words).toContain('47');
      expect(words).toContain('46');
    });

    it('give programs the same changes as the command line', async () => {
      const { text } = await ask('/api/v1/changes?kind=figure-changed', { cookies: editor });
      const told = await desk().recount('changes', '--kind', 'figure-changed', '--json');
      const idsIn = (json: string): readonly unknown[] =>
        (JSON.parse(json) as { items: { id: string }[] }).items.map(({ id }) => id);
      expect(idsIn(text)).toHaveLength(2);
      expect(idsIn(text)).toEqual(idsIn(told.out));
    });

    it('show what would be read of a page before it is followed', async () => {
      const url = `${desk().outlets.urls['harbour-post']}?tried`;
      const form = await ask('/watches/new', { cookies: editor });
      const token = load(form.text)('input[name=form-token]').attr('value') ?? '';
      const tried = await ask('/watches/new', {
        method: 'POST',
        cookies: editor,
        headers: from,
        form: { 'form-token': token, url, do: 'try' },
      });
      expect(tried.status).toBe(200);
      expect(load(tried.text)('.preview').text()).toContain('hostages');
    });

    it('give a file that is too large for an answer by a link', async () => {
      const asked = await ask('/api/v1/exports/changes/jsonl', { cookies: editor });
      expect(asked.status).toBe(202);
      let state = { state: 'making', bytes: 0, link: '' };
      await eventually('the file is made', async () => {
        const { text } = await ask(asked.location ?? '', { cookies: editor });
        state = JSON.parse(text) as typeof state;
        return state.state !== 'making';
      });
      expect(state).toMatchObject({ state: 'ready' });
      const file = await fetch(state.link);
      expect(file.headers.get('content-disposition')).toContain('recount-changes.jsonl');
      const lines = await file.text();
      expect(Buffer.byteLength(lines)).toBe(state.bytes);
      const told = await desk().recount('export', 'changes');
      expect(lines.trim().split('\n')).toEqual(told.out.trim().split('\n'));
    });

    it('let a reader read and change nothing', async () => {
      const reader = await signIn(['recount-readers']);
      expect(await ask('/watches', { cookies: reader })).toMatchObject({ status: 200 });
      const write = { method: 'POST', cookies: reader, headers: from, form: {} } as const;
      expect(await ask('/watches/new', write)).toMatchObject({ status: 403 });
    });

    it('let nobody in whom the issuer gives no role', async () => {
      desk().issuer.account.groups = ['sports'];
      const begun = await ask('/sign-in');
      const back = new URL(await desk().issuer.signIn(begun.location ?? ''));
      const { cookies } = begun;
      expect(await ask(`${back.pathname}${back.search}`, { cookies })).toMatchObject({
        status: 403,
      });
    });

    it('answer by no other name', async () => {
      const headers = { host: new URL(desk().emulator.endpoint).host };
      const path = `/_aws/execute-api/${new URL(desk().pages.origin()).host.split('.', 1).join('')}/$default/`;
      expect(await ask(path, { cookies: editor, headers })).toMatchObject({ status: 421 });
    });
  });
}
