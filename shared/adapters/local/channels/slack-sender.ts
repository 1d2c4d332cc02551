import type { MessageSender } from '../../../ports/message-sender.ts';
import type { Secrets } from '../../../ports/secrets.ts';
import { failed, failedBy } from './outcomes.ts';
import { type PostDeps, postJson } from './post-json.ts';
import type { Rendering } from './rendering.ts';

export interface SlackDeps extends PostDeps {
  readonly secrets: Secrets;
  readonly render: Rendering['slack'];
}

/** Posts to a Slack-compatible incoming webhook; its address is the secret and stands in no outcome. */
export const makeSlackSender = (deps: SlackDeps): MessageSender => ({
  send: async (message) => {
    const { settings } = message.channel;
    if (settings.kind !== 'slack') return failed('This is not a Slack channel.');
    try {
      const url = await deps.secrets.resolve(settings.url);
      return await postJson(deps, { url, body: JSON.stringify(deps.render(message)), headers: {} });
    } catch (error) {
      return failedBy(error);
    }
  },
});
