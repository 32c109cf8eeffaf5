import type { LetterInstrument } from '@lianban/rules';

/** A list in a template: `{#正文}{段落}{/正文}`. */
type Rows<Field extends string> = readonly Readonly<Record<Field, string>>[];

/** What a template is filled with. The names stand in templates, which are Chinese documents. */
export interface LetterFields {
  readonly 发文机关: string;
  /** 督办函〔2026〕3号; of a draft a place for it. */
  readonly 文号: string;
  readonly 标题: string;
  /** With its colon. */
  readonly 主送: string;
  readonly 正文: Rows<'段落'>;
  readonly 事项: Rows<'序号' | '编号' | '名称' | '时限' | '进度' | '情形'>;
  readonly 答复时限: string;
  readonly 签发人: string;
  /** 2026年3月25日. */
  readonly 成文日期: string;
  readonly 约谈日期: string;
  readonly 约谈纪要: Rows<'段落'>;
  readonly 承诺: Rows<'序号' | '内容' | '时限'>;
}

/** The fields of a list, by its name; the others stand alone. */
export const LISTS: Readonly<Partial<Record<keyof LetterFields, readonly string[]>>> = {
  正文: ['段落'],
  事项: ['序号', '编号', '名称', '时限', '进度', '情形'],
  约谈纪要: ['段落'],
  承诺: ['序号', '内容', '时限'],
};

const SINGLE = ['发文机关', '文号', '标题', '主送', '答复时限', '签发人', '成文日期', '约谈日期'] as const;

/** Every placeholder that a template may have, as it is written there. */
export const PLACEHOLDERS: readonly string[] = [
  ...SINGLE.map((name) => `{${name}}`),
  ...Object.entries(LISTS).map(
    ([list, fields]) => `{#${list}}${fields.map((field) => `{${field}}`).join('')}{/${list}}`,
  ),
];

const ALWAYS = [
  '发文机关',
  '文号',
  '主送',
  '正文',
  '成文日期',
] as const satisfies readonly (keyof LetterFields)[];

/** Without these a letter would not say what it has to say. */
export const requiredOf = (instrument: LetterInstrument): readonly (keyof LetterFields)[] =>
  instrument === 'talk' ? [...ALWAYS, '约谈纪要'] : ALWAYS;

export const isField = (name: string): boolean =>
  (SINGLE as readonly string[]).includes(name) || name in LISTS;
