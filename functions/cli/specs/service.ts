import type { CommandSpec } from '../command-spec.ts';

const data = { flags: '--data <folder>', about: 'the data folder', default: '.recount' };

/** Where the pages and the API are served, and to whom. */
const serving = [
  {
    flags: '--port <n>',
    about:
      'where pages and API are served, 0: any that is free; by default what is configured, else 4780',
  },
  { flags: '--token <reference>', about: 'who may ask: env:NAME or file:/path of a token' },
];

/** The commands that read pages and send alerts. */
export const serviceCommands: readonly CommandSpec[] = [
  {
    name: 'check',
    group: 'Follow',
    args: [['[urls...]', 'pages or watches to read; nothing: all that are watched']],
    summary: 'read pages once, now, and send what is to be told',
    detail:
      'Beside a running service, the service reads the pages at once and tells its channels: each host keeps one reader. Removals are told only when a second check, at least two minutes later, confirms them.',
    options: [data, { flags: '--json', about: 'print one JSON report a line' }],
    examples: [
      ['recount check', 'every watched page'],
      ['recount check https://harbour-post.example/talks', 'one page'],
    ],
    load: () => import('../commands/check.ts'),
  },
  {
    name: 'run',
    group: 'Follow',
    summary: 'follow what is watched, until stopped',
    detail:
      'Reads each page when it is due, one reader a host, and delivers alerts. SIGTERM and Ctrl-C finish what is under way, within ten seconds, and lose nothing (exit code 0); a second one ends at once (130 or 143), and loses nothing either. Beside that it serves the pages, the API and the feeds on 127.0.0.1, as recount serve does; where the port is taken, it says so and follows on. A full, read-only or damaged disk stops it with one message (exit code 5). Other commands work meanwhile.',
    options: [
      data,
      { flags: '--hosts <n>', about: 'hosts read at one time', default: '8' },
      ...serving,
      { flags: '--no-serve', about: 'show no pages and no API' },
      { flags: '--verbose', about: 'say, too, when nothing changed' },
    ],
    examples: [
      ['recount run', 'the service, in this terminal'],
      ['recount run --data /var/lib/recount > alerts.log', 'alerts of terminal channels to a file'],
    ],
    load: () => import('../commands/run.ts'),
  },
  {
    name: 'serve',
    group: 'Ask',
    summary: 'serve the pages, the API and the feeds on this machine',
    detail:
      'Answers on 127.0.0.1 alone, and to no other name. recount run serves as well; beside it, this command shows the same store. Whoever is on this machine is an editor, unless a token is set: then it is asked for, as the password of any name.',
    options: [data, ...serving],
    examples: [
      ['recount serve', 'and open http://127.0.0.1:4780/'],
      ['recount serve --port 8080 --token env:RECOUNT_TOKEN', 'elsewhere, with a token'],
    ],
    load: () => import('../commands/serve.ts'),
  },
  {
    name: 'demo',
    group: 'Follow',
    summary: 'watch Recount follow a fictional story, in quick time',
    detail:
      'Starts five fictional outlets on this machine, changes their pages step by step, and runs the real pipeline over them. Needs no configuration and no network.',
    options: [
      { flags: '--keep <folder>', about: 'leave the store there, for queries' },
      {
        flags: '--speed <factor>',
        about: '2: twice as fast; fastest: wait for nothing',
        default: '1',
      },
    ],
    examples: [
      ['recount demo', 'half a minute'],
      ['recount demo --speed fastest --keep my-demo', 'and then: recount figures --data my-demo'],
    ],
    load: () => import('../commands/demo.ts'),
  },
];
