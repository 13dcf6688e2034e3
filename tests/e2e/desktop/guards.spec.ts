import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desktop.ts';

/** Listens on this machine and counts who comes: the only address that would answer is never reached. */
async function listenForAnybody() {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const datagrams = createSocket('udp4', () => {
    visits += 1;
  });
  await new Promise<void>((resolve) => void datagrams.bind(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    udpPort: datagrams.address().port,
    visits: () => visits,
    close() {
      server.close();
      datagrams.close();
    },
  };
}

test('the window is isolated, sandboxed and without Node', async ({ desktop }) => {
  const found = await desktop.page.evaluate(() => ({
    process: typeof (globalThis as { process?: unknown }).process,
    require: typeof (globalThis as { require?: unknown }).require,
    bridge: Object.keys(window.clusterDesk).sort(),
    origin: location.origin,
  }));
  expect(found).toEqual({
    process: 'undefined',
    require: 'undefined',
    bridge: ['calls', 'host', 'listen'],
    origin: 'app://cluster-desk',
  });
});

test('the page cannot name files: no call of the lifecycle crosses the bridge', async ({ desktop }) => {
  const names = await desktop.page.evaluate(() => Object.keys(window.clusterDesk.calls));
  expect(names.filter((name) => name.startsWith('lifecycle.'))).toEqual([]);
  expect(names).toContain('records.save');
});

for (const [kind, leave] of [
  ['an address', (url: string) => window.location.assign(url)],
  [
    'a link',
    (url: string) => {
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
    },
  ],
  [
    'a link into a new window',
    (url: string) => {
      const link = Object.assign(document.createElement('a'), { href: url, target: '_blank' });
      document.body.append(link);
      link.click();
    },
  ],
  [
    'a form',
    (url: string) => {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'a frame',
    (url: string) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
    },
  ],
] as const) {
  test(`navigation by ${kind} is denied`, async ({ desktop: { app, page } }) => {
    const nobody = await listenForAnybody();
    const before = page.url();
    for (const url of [`http://127.0.0.1:${nobody.port}/`, 'file:///etc/hosts', 'app://elsewhere/index.html']) {
      await page.evaluate(leave as (url: string) => void, url);
      await page.waitForTimeout(200);
    }
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => typeof window.clusterDesk)).toBe('object');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    for (const frame of page.frames()) expect(frame.url()).not.toMatch(/^(http|file|app:\/\/elsewhere)/);
    expect(nobody.visits()).toBe(0);
    nobody.close();
  });
}

test('window.open is denied', async ({ desktop: { app, page } }) => {
  const opened = await page.evaluate(() =>
    ['https://example.org/', 'about:blank', 'app://cluster-desk/index.html'].map((url) => window.open(url) === null),
  );
  expect(opened).toEqual([true, true, true]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('permissions are denied, but for writing to the clipboard', async ({ desktop: { page } }) => {
  const states = await page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'];
    const answers = names.map((name) => navigator.permissions.query({ name: name as PermissionName }));
    return (await Promise.all(answers)).map(({ state }) => state);
  });
  expect(states).toEqual(Array(6).fill('denied'));
  const camera = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    ),
  );
  expect(camera).not.toBe('given');
  const place = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve(0),
          ({ code }) => resolve(code),
        );
      }),
  );
  expect(place).toBe(1);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test('the page reaches no network address', async ({ desktop: { page } }) => {
  const nobody = await listenForAnybody();
  const outcomes = await page.evaluate(
    async ({ port, udpPort }) => {
      const outcome = (attempt: Promise<unknown>) =>
        Promise.race([
          attempt.then(
            () => 'reached',
            () => 'denied',
          ),
          new Promise<string>((resolve) => setTimeout(resolve, 3_000, 'denied')),
        ]);
      const loads = (element: HTMLElement) =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          document.head.append(element);
        });
      const opens = (target: EventTarget) =>
        new Promise((resolve, reject) => {
          target.addEventListener('open', resolve);
          target.addEventListener('error', reject);
        });
      const at = `127.0.0.1:${port}`;
      const request = new XMLHttpRequest();
      const asked = new Promise((resolve, reject) => {
        request.addEventListener('load', resolve);
        request.addEventListener('error', reject);
      });
      request.open('GET', `http://${at}/xhr`);
      request.send();
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }] });
      peer.createDataChannel('out');
      await peer.setLocalDescription(await peer.createOffer());
      navigator.sendBeacon(`http://${at}/beacon`, 'x');
      return Promise.all([
        outcome(fetch(`http://${at}/fetch`, { mode: 'no-cors' })),
        outcome(fetch('https://example.org/')),
        outcome(asked),
        outcome(opens(new WebSocket(`ws://${at}/socket`))),
        outcome(opens(new EventSource(`http://${at}/events`))),
        outcome(loads(Object.assign(document.createElement('img'), { src: `http://${at}/picture.png` }))),
        outcome(loads(Object.assign(document.createElement('script'), { src: `http://${at}/script.js` }))),
        outcome(loads(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${at}/s.css` }))),
        outcome(loads(Object.assign(document.createElement('link'), { rel: 'preconnect', href: `http://${at}` }))),
      ]);
    },
    { port: nobody.port, udpPort: nobody.udpPort },
  );
  expect(outcomes.every((outcome) => outcome === 'denied')).toBe(true);
  await page.waitForTimeout(1_000);
  expect(nobody.visits()).toBe(0);
  nobody.close();
});

test('a page without a content policy reaches no network address either', async ({ desktop: { app } }) => {
  const nobody = await listenForAnybody();
  const outcomes = await app.evaluate(async ({ BrowserWindow, net, session }, { port, udpPort }) => {
    const other = new BrowserWindow({ show: false });
    await other.loadURL('data:text/html,<title>other</title>');
    const inPage = (await other.webContents.executeJavaScript(`
      (async () => {
        const outcome = (attempt) => attempt.then(() => 'reached', () => 'denied');
        const opens = (socket) => new Promise((resolve, reject) => { socket.onopen = resolve; socket.onerror = reject; });
        const loads = (image) => new Promise((resolve, reject) => { image.onload = resolve; image.onerror = reject; });
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udpPort}' }] });
        peer.createDataChannel('out');
        await peer.setLocalDescription(await peer.createOffer());
        return Promise.all([
          outcome(fetch('http://127.0.0.1:${port}/', { mode: 'no-cors' })),
          outcome(fetch('http://localhost:${port}/', { mode: 'no-cors' })),
          outcome(opens(new WebSocket('ws://127.0.0.1:${port}/'))),
          outcome(loads(Object.assign(new Image(), { src: 'http://127.0.0.1:${port}/a.png' }))),
        ]);
      })()`)) as string[];
    const outside = await Promise.all(
      [net.fetch(`http://127.0.0.1:${port}/`), session.defaultSession.fetch('https://example.org/')].map((attempt) =>
        attempt.then(
          () => 'reached',
          () => 'denied',
        ),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    other.destroy();
    return [...inPage, ...outside];
  }, { port: nobody.port, udpPort: nobody.udpPort });
  expect(outcomes).toEqual(Array(6).fill('denied'));
  expect(nobody.visits()).toBe(0);
  nobody.close();
});

test('another window that holds the same preload is refused, wherever its page comes from', async ({
  desktop: { app },
}) => {
  const preload = join(import.meta.dirname, '../../../out/preload/preload.cjs');
  const outcomes = await app.evaluate(async ({ BrowserWindow }, preloadPath) => {
    const answers: string[] = [];
    for (const url of ['data:text/html,<title>foreign</title>', 'app://cluster-desk/index.html']) {
      const other = new BrowserWindow({ show: false, webPreferences: { preload: preloadPath, sandbox: true } });
      await other.loadURL(url);
      for (const name of [`calls['workspace.state']`, `host['host.about']`]) {
        const script = `window.clusterDesk.${name}({}).then(() => 'answered', (error) => String(error.message))`;
        answers.push((await other.webContents.executeJavaScript(script)) as string);
      }
      other.destroy();
    }
    return answers;
  }, preload);
  expect(outcomes).toHaveLength(4);
  for (const outcome of outcomes) expect(outcome).toContain('Refused');
});

test('only the files of the page are served', async ({ desktop: { page } }) => {
  const status = await page.evaluate(async () => {
    const addresses = [
      '/index.html',
      '/../../package.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%2f..%2fpackage.json',
      '/..%5c..%5cpackage.json',
      '/assets/%00index.html',
      '/missing.js',
    ];
    return Promise.all(addresses.map(async (address) => (await fetch(address)).status));
  });
  expect(status).toEqual([200, 404, 404, 404, 404, 404, 404]);
});

test('inline script does not run', async ({ desktop: { page } }) => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.hasRun = true">');
    return new Promise((resolve) => setTimeout(() => resolve('hasRun' in window), 300));
  });
  expect(ran).toBe(false);
});

test('a download is denied', async ({ desktop: { app, page }, laptop }) => {
  await app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    (globalThis as { downloads?: boolean[] }).downloads = seen;
    session.defaultSession.on('will-download', (event) => void seen.push(event.defaultPrevented));
  });
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['payload']));
    Object.assign(document.createElement('a'), { href, download: 'invoice.exe' }).click();
  });
  await expect.poll(() => app.evaluate(() => (globalThis as { downloads?: boolean[] }).downloads)).toEqual([true]);
  const downloads = join(laptop.folder, 'Downloads');
  expect(existsSync(downloads) ? readdirSync(downloads) : []).toEqual([]);
});
