interface Ports {
  readonly port: number;
  readonly mailPort: number;
}

/** What a command printed, as on one and the same day and machine: no port, time or size of this one. */
export const plainOutput = (text: string, { port, mailPort }: Ports): string =>
  text
    .replaceAll(`http://127.0.0.1:${port}`, 'https://harbour-post.example')
    .replaceAll(`127.0.0.1:${port}`, 'harbour-post.example')
    .replaceAll(`127.0.0.1:${mailPort}`, 'smtp.harbour-post.example:587')
    .replaceAll('127-port', 'harbour-post-port')
    .replaceAll(/\.example:\d{4,5}/g, '.example')
    .replaceAll(/\b20\d\d-\d\d-\d\d \d\d:\d\d/g, '2026-03-04 15:00')
    .replaceAll(/ on \d{1,2} [A-Z][a-z]+ 20\d\d/g, ' on 4 March 2026')
    .replaceAll(/\b\d\d:\d\d(?= UTC| and \d\d:\d\d UTC)/g, '15:00')
    .replaceAll(/(?<=delivery )[0-9a-f]{32}/g, '1a2b3c…')
    .replaceAll(/\b[\d.]+ s\b/g, '0.1 s')
    .replaceAll(/[\d.,]+ GB free/g, '80 GB free')
    .replaceAll(/[\d.,]+ MB used/g, '0.1 MB used');
