import type { LeadRuleKind } from '../reading';

/** 排名第一的为牵头单位: what is first, and that it leads. */
const FIRST_LEADS =
  /(?:第一|首位|首个|排首|列首|之首|最前|排前|在前|打头|第1|逗号(?:之)?前)[^。；]{0,18}?(?:为|是|系|任|作为|负责|即)[^。；]{0,10}?(?:牵头|主办|主要责任单位|第一责任单位|负总责)/;
/** 牵头单位列首位. */
const LEAD_IS_FIRST =
  /(?:牵头|主办)(?:单位|部门|责任单位)?(?:均)?(?:为)?(?:列|排|放|位于|居)(?:名|在|于)?[^。；]{0,3}(?:第一|首|最前|前)/;
const REGIONAL =
  /(?:区直|省直|市直|县直|州直|自治区级|省级|市级|县级|本省|本市|中直)(?:单位|部门|机关|责任单位|责任部门)/;
const BEFORE_COMMA = /逗号(?:之)?前|第一个逗号/;

/** 无牵头单位的，责任单位即为牵头单位. */
const RESPONSIBLE_LEADS =
  /(?:无|没有|未明确|未列|未标明)牵头(?:单位|部门)的?[，,]?(?:第一)?(?:责任|承办)(?:单位|部门)(?:即|均)?(?:为|是|作为)牵头/;

/** Whether the document says that responsible units lead where it names no other. */
export function responsibleLead(text: string): boolean {
  return RESPONSIBLE_LEADS.test(text);
}

export interface LeadRule {
  kind: Extract<LeadRuleKind, 'first-listed' | 'first-listed-regional'>;
  /** The units before the first comma lead, not the first alone. */
  beforeComma: boolean;
  quote: string;
  from: number;
}

/** Whether a phrase states how a lead is told from the order of a list. */
export function isLeadRule(phrase: string): boolean {
  return phrase.length <= 80 && (FIRST_LEADS.test(phrase) || LEAD_IS_FIRST.test(phrase));
}

/** The document's lead rule, wherever it is stated: a sentence of the text, a clause, a note. */
export function findLeadRule(text: string): LeadRule | null {
  const phrase = /[^。；;！!?？\n（）()【】〔〕［］]+/g;
  for (let match = phrase.exec(text); match; match = phrase.exec(text)) {
    if (match[0].length > 120) continue;
    const within = narrowest(match[0]);
    if (!within) continue;
    const quote = within.quote;
    return {
      kind: REGIONAL.test(quote) && !BEFORE_COMMA.test(quote) ? 'first-listed-regional' : 'first-listed',
      beforeComma: BEFORE_COMMA.test(quote),
      quote,
      from: match.index + within.at,
    };
  }
  return null;
}

/** The part of a sentence that states the rule: between commas, or all of it. */
function narrowest(sentence: string): { quote: string; at: number } | null {
  let at = 0;
  for (const part of sentence.split(/[，,]/)) {
    if (isLeadRule(part.trim())) {
      // 注：排名第一的为牵头单位: the note's word is no part of the rule.
      const lead = /^\s*(?:(?:注|备注|说明)\s*[:：]\s*)?/.exec(part)?.[0].length ?? 0;
      return { quote: part.slice(lead).trim(), at: at + lead };
    }
    at += part.length + 1;
  }
  return isLeadRule(sentence.trim())
    ? { quote: sentence.trim(), at: sentence.length - sentence.trimStart().length }
    : null;
}
