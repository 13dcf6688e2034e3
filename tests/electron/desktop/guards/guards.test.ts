import type { IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../../electron/desktop/guards/content-policy.ts';
import { guardDownloads } from '../../../../electron/desktop/guards/download-guard.ts';
import { guardNavigation } from '../../../../electron/desktop/guards/navigation-guard.ts';
import { guardPermissions } from '../../../../electron/desktop/guards/permission-guard.ts';
import {
  guardPeerConnections,
  guardRequests,
  isAllowedRequest,
  switchOffNetworking,
} from '../../../../electron/desktop/guards/request-guard.ts';
import { assertTrustedSender } from '../../../../electron/desktop/guards/sender-guard.ts';
import { assertSafeWebPreferences, safeWebPreferences } from '../../../../electron/desktop/guards/window-guard.ts';
import { isAppUrl } from '../../../../electron/desktop/origin.ts';

type Listener = (...words: unknown[]) => void;

const foreign = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'ws://localhost/',
  'file:///etc/hosts',
  'app://cluster-desk.example/index.html',
  'app://cluster-desk@example.org/index.html',
  'app://user@cluster-desk/index.html',
  'app://cluster-desk:81/index.html',
  'javascript:alert(1)',
  'chrome://settings',
  'not an address',
  '',
];

/** Collects the listeners and handlers that a guard hangs onto an Electron object. */
function recorder<T>(names: readonly string[]) {
  const handlers = new Map<string, (...words: unknown[]) => unknown>();
  const methods = Object.fromEntries(
    names.map((name) => [name, (handler: (...words: unknown[]) => unknown) => void handlers.set(name, handler)]),
  );
  const on = (event: string, handler: (...words: unknown[]) => unknown) => void handlers.set(event, handler);
  const call = (name: string, ...words: unknown[]) => {
    const handler = handlers.get(name);
    if (!handler) throw new Error(`Nothing guards ${name}.`);
    return handler(...words);
  };
  return { target: { on, ...methods } as unknown as T, call };
}

describe('the page’s own address', () => {
  test('is recognised', () => {
    expect(isAppUrl('app://cluster-desk/index.html#/checklist')).toBe(true);
  });
  test.each(foreign)('is not %s', (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});

describe('requests', () => {
  test.each(foreign)('to %s are refused', (address) => {
    expect(isAllowedRequest(address, false)).toBe(false);
  });
  test('to the developer tools pass in development only', () => {
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', true)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/bundled/x.js', false)).toBe(false);
  });
  test('are cancelled by the session’s filter, whatever their kind', () => {
    const { target, call } = recorder<Session>(['setProxy']);
    const onBeforeRequest = vi.fn<Listener>();
    guardRequests({ ...target, webRequest: { onBeforeRequest } } as unknown as Session, false);
    const [filter, listener] = onBeforeRequest.mock.calls[0] as [unknown, (request: object, answer: (a: object) => void) => void];
    expect(filter).toEqual({ urls: ['<all_urls>'] });
    const answer = vi.fn<Listener>();
    listener({ url: 'https://example.org/' }, answer);
    listener({ url: 'app://cluster-desk/index.html' }, answer);
    expect(answer.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]]);
    expect(call).toBeTypeOf('function');
  });
  test('by WebRTC find no way out', () => {
    const setWebRTCIPHandlingPolicy = vi.fn<Listener>();
    guardPeerConnections({ setWebRTCIPHandlingPolicy } as unknown as WebContents);
    expect(setWebRTCIPHandlingPolicy).toHaveBeenCalledWith('disable_non_proxied_udp');
  });
  test('of Chromium’s own are switched off', () => {
    const appendSwitch = vi.fn<Listener>();
    switchOffNetworking({ appendSwitch });
    expect(appendSwitch).toHaveBeenCalledWith('host-resolver-rules', 'MAP * ~NOTFOUND');
    expect(appendSwitch).toHaveBeenCalledWith('disable-background-networking');
  });
});

describe('navigation', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays with the page', (event) => {
    const { target, call } = recorder<WebContents>(['setWindowOpenHandler']);
    guardNavigation(target);
    const preventDefault = vi.fn<Listener>();
    call(event, { url: 'app://cluster-desk/index.html', preventDefault });
    expect(preventDefault).not.toHaveBeenCalled();
    for (const url of foreign) call(event, { url, preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(foreign.length);
  });
  test('opens no window and no webview', () => {
    const { target, call } = recorder<WebContents>(['setWindowOpenHandler']);
    guardNavigation(target);
    expect(call('setWindowOpenHandler', { url: 'app://cluster-desk/index.html' })).toEqual({ action: 'deny' });
    const preventDefault = vi.fn<Listener>();
    call('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('permissions', () => {
  const names = [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setBluetoothPairingHandler',
  ];
  const asked = ['media', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'fullscreen', 'openExternal', 'hid'];
  const page = 'app://cluster-desk/';

  test.each(asked)('%s is denied', (permission) => {
    const { target, call } = recorder<Session>(names);
    guardPermissions(target);
    const answer = vi.fn<Listener>();
    call('setPermissionRequestHandler', null, permission, answer, { requestingUrl: page });
    expect(answer).toHaveBeenCalledWith(false);
    expect(call('setPermissionCheckHandler', null, permission, page)).toBe(false);
  });
  test('writing to the clipboard is given to the application’s page alone', () => {
    const { target, call } = recorder<Session>(names);
    guardPermissions(target);
    expect(call('setPermissionCheckHandler', null, 'clipboard-sanitized-write', page)).toBe(true);
    expect(call('setPermissionCheckHandler', null, 'clipboard-sanitized-write', 'https://example.org')).toBe(false);
  });
  test('devices are denied', () => {
    const { target, call } = recorder<Session>(names);
    guardPermissions(target);
    expect(call('setDevicePermissionHandler', {})).toBe(false);
  });
});

test('a download is stopped', () => {
  const { target, call } = recorder<Session>([]);
  guardDownloads(target);
  const preventDefault = vi.fn<Listener>();
  call('will-download', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

describe('the sender of a call', () => {
  const trusted = {} as WebContents;
  const eventFrom = (sender: WebContents, senderFrame: unknown) => ({ sender, senderFrame }) as IpcMainInvokeEvent;
  const frame = { parent: null, url: 'app://cluster-desk/index.html' };

  test('is the top frame of the application’s window', () => {
    expect(() => assertTrustedSender(eventFrom(trusted, frame), trusted)).not.toThrow();
  });
  test.each([
    ['another window', eventFrom({} as WebContents, frame), trusted],
    ['a frame inside the page', eventFrom(trusted, { ...frame, parent: frame }), trusted],
    ['a frame that is gone', eventFrom(trusted, null), trusted],
    ['a foreign page in the window', eventFrom(trusted, { ...frame, url: 'https://example.org/' }), trusted],
    ['a window after the application’s own was closed', eventFrom(trusted, frame), null],
  ])('is not %s', (_who, event, window) => {
    expect(() => assertTrustedSender(event, window)).toThrow('Refused');
  });
});

describe('the window', () => {
  test('is made with the options asked for', () => {
    expect(() => assertSafeWebPreferences({ ...safeWebPreferences, preload: 'x' })).not.toThrow();
  });
  test.each(Object.entries(safeWebPreferences))('is not made when %s is not %s', (name, value) => {
    expect(() => assertSafeWebPreferences({ ...safeWebPreferences, [name]: !value })).toThrow(name);
    const { [name as keyof typeof safeWebPreferences]: _left, ...others } = safeWebPreferences;
    expect(() => assertSafeWebPreferences(others)).toThrow(name);
  });
});

test('the content policy lets no script in but the page’s own files', () => {
  const rules = new Map(contentSecurityPolicy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')).toEqual(["'self'"]);
  for (const [, sources] of rules) expect(sources?.some((source) => /https?:|\*|unsafe-eval/.test(source))).toBe(false);
});
