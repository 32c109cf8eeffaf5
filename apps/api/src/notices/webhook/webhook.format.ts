import { createHmac } from 'node:crypto';
import { say, type LiveEventName, type WebhookFormat } from '@lianban/contract';
import { Webhook } from 'standardwebhooks';
import type { Answered } from './target';

/** What happened, as far as it may leave the house: ids and numbers, and a heading where its office allows that. */
export interface Happened {
  /** Null: a trial. */
  readonly event: LiveEventName | null;
  readonly at: Date;
  /** Its place in the one order of all events. */
  readonly seq: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly number: string | null;
  readonly heading: string | null;
  readonly unit: string | null;
  /** The page of it; null where the installation does not know its own address. */
  readonly link: string | null;
}

export interface Call {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Sealed {
  readonly url: URL;
  readonly secret: string | null;
}

interface Format {
  /** @param id the same for a delivery however often it is sent */
  readonly call: (to: Sealed, id: string, what: Happened, now: Date) => Call;
  /** Why the receiver did not take it; null where it did. */
  readonly faultOf: (answer: Answered) => string | null;
}

const refusedStatus = ({ status }: Answered): string | null =>
  status >= 300 && status < 400
    ? `HTTP ${status}: redirects are not followed`
    : status < 200 || status >= 300
      ? `HTTP ${status}`
      : null;

/** Robots answer 200 and say in `errcode` whether they took it. */
function robotFault(answer: Answered): string | null {
  const refused = refusedStatus(answer);
  if (refused) return refused;
  try {
    const { errcode, errmsg } = JSON.parse(answer.body) as { errcode?: unknown; errmsg?: unknown };
    return errcode === 0 ? null : `errcode ${String(errcode)}: ${String(errmsg)}`;
  } catch {
    return 'The answer is no JSON with an errcode.';
  }
}

const plain = (text: string): string => text.replace(/[\\`*_{}[\]()<>#+!|~]/g, '\\$&').replace(/\s+/g, ' ');

const titleOf = ({ event }: Happened): string =>
  say('zh-CN', 'webhook.robot-title', {
    what: event ? say('zh-CN', `event.${event}`) : say('zh-CN', 'webhook.trial'),
  });

function markdownOf(what: Happened): string {
  const { number, heading, unit, link } = what;
  const named = [number, heading].filter((part) => part !== null).join(' ');
  return [
    `**${plain(titleOf(what))}**`,
    ...(named ? [`> ${say('zh-CN', 'webhook.robot-task', { task: plain(named) })}`] : []),
    ...(unit ? [`> ${say('zh-CN', 'webhook.robot-unit', { unit: plain(unit) })}`] : []),
    ...(link ? [`[${say('zh-CN', 'webhook.robot-link')}](${link})`] : []),
  ].join('\n\n');
}

/** How each kind of receiver wants to be told. */
export const FORMATS: Readonly<Record<WebhookFormat, Format>> = {
  /** https://www.standardwebhooks.com: HMAC-SHA256 over id, time and body. */
  standard: {
    call: ({ url, secret }, id, { event, at, seq, facts, number, heading }, now) => {
      const body = JSON.stringify({
        type: event ?? 'trial',
        timestamp: at.toISOString(),
        data: { ...facts, seq, number, ...(heading !== null && { heading }) },
      });
      return {
        url,
        body,
        headers: {
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          ...(secret !== null && { 'webhook-signature': new Webhook(secret).sign(id, now, body) }),
        },
      };
    },
    faultOf: refusedStatus,
  },
  /** 企业微信群机器人: https://developer.work.weixin.qq.com/document/path/91770 */
  wecom: {
    call: ({ url }, _id, what) => ({
      url,
      headers: {},
      body: JSON.stringify({ msgtype: 'markdown', markdown: { content: markdownOf(what) } }),
    }),
    faultOf: robotFault,
  },
  /** 钉钉群机器人, signed over time and secret: https://open.dingtalk.com/document/robots/customize-robot-security-settings */
  dingtalk: {
    call: ({ url, secret }, _id, what, now) => {
      const signed = new URL(url);
      if (secret !== null) {
        const timestamp = String(now.getTime());
        const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
        signed.searchParams.set('timestamp', timestamp);
        signed.searchParams.set('sign', sign);
      }
      const markdown = { title: titleOf(what), text: markdownOf(what) };
      return { url: signed, headers: {}, body: JSON.stringify({ msgtype: 'markdown', markdown }) };
    },
    faultOf: robotFault,
  },
};
