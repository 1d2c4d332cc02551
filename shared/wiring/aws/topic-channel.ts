import type { Channel } from '../../domain/channel.ts';
import type { SettingStore, Store } from '../../ports/store.ts';

/** The channel that every deployment has: its topic, with the mail addresses it was deployed with. */
const topicChannel: Channel = {
  id: 'topic',
  settings: { kind: 'sns' },
  managedBy: 'hand',
};

/**
 * A deployment's store has the topic among its channels from the start, so that whoever deploys
 * with an address is told. A stored channel of that id, or of that kind, takes its place.
 */
export const withTopicChannel = (store: Store): Store => ({
  ...store,
  channels: withChannel(store.channels),
});

function withChannel(channels: SettingStore<Channel>): SettingStore<Channel> {
  return {
    ...channels,
    get: async (id) => (await channels.get(id)) ?? (id === topicChannel.id ? topicChannel : null),
    list: async (stretch) => {
      const listed = await channels.list(stretch);
      const isNamed = listed.items.some(
        ({ id, settings }) => id === topicChannel.id || settings.kind === 'sns',
      );
      // At the end of the list, where a reader of all of them meets it once.
      if (listed.cursor !== null || isNamed) return listed;
      return { ...listed, items: [...listed.items, topicChannel] };
    },
  };
}
