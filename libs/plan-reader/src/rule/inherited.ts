const NO_MORE =
  /不再.{0,6}(?:列|分工|重复|赘述|标注|注明|说明)|不.{0,3}一一列|不重复列|不另列|不单独列|不逐一列|均不列/;
const LATER = /(?:以下|下列|后续|其余|各项|上述|所有|全部|本方案|具体)/;
/** 具体任务均涉及相关市（州）人民政府. */
const CONCERNS = /(?:均|都)(?:涉及|包括|包含|含有?|需由?)([^，,。；;]{2,60})$/;
/** …均需三省区落实: whom the rule names, after the word that spreads it. */
const AFTER =
  /(?:均|都|皆|全部|一并)(?:需要?|须|由|应由?|要|包括|涉及|需由|须由|含)(.{2,60}?)(?:落实|负责|参与|参加|配合|实施|承担|执行|为责任单位|作为责任单位)/;
/** 各市州人民政府均为责任单位: before it. */
const BEFORE =
  /(?:^|[，,：:；;])([^，,：:；;]{2,60}?)(?:均|都)(?:为|作为|是|系|列为|属于?)(?:各项)?(?:任务的?)?(?:责任|参与|配合|参加|落实|实施)(?:单位|主体|部门)?/;
const LONGEST = 120;

export interface InheritedRule {
  quote: string;
  from: number;
  /** Whom it names: 三省区, 各市人民政府. */
  subject: string;
}

/** Whether a phrase of a clause says that units are meant in later tasks without being printed there. */
export function isInheritedRule(phrase: string): boolean {
  if (phrase.length > LONGEST) return false;
  if (NO_MORE.test(phrase)) return true;
  return (
    LATER.test(phrase) &&
    /任务|工作|措施|事项|条款|^(?:以下|下列|后续)(?:均|都|皆)/.test(phrase) &&
    (AFTER.test(phrase) || BEFORE.test(phrase) || CONCERNS.test(phrase))
  );
}

/** The inherited rule in a stretch of text: its sentence, from the words that spread it to 不再列出. */
export function findInheritedRule(text: string, from: number, to: number): InheritedRule | null {
  let at = from;
  for (const sentence of text.slice(from, to).split(/(?<=[。；;！\n])/)) {
    const rule = sentence.length <= LONGEST * 3 ? inSentence(sentence) : null;
    if (rule) return { quote: rule.quote, from: at + rule.at, subject: rule.subject };
    at += sentence.length;
  }
  return null;
}

function concerned(sentence: string): string | undefined {
  return sentence
    .split(/[，,]/)
    .map((phrase) => CONCERNS.exec(phrase)?.[1])
    .find((subject) => subject !== undefined);
}

/** 具体任务均涉及X，不再做分工，下同: the clause that states it names X for its own task too. Null for 以下任务. */
export function alsoHere(phrase: string): { from: number; to: number } | null {
  const subject = /以下|下列|后续|其余/.test(phrase) ? undefined : CONCERNS.exec(phrase)?.[1];
  return subject ? { from: phrase.length - subject.length, to: phrase.length } : null;
}

function inSentence(sentence: string): { quote: string; at: number; subject: string } | null {
  const spread = sentence.search(
    /(?:以下|下列|后续|其余|各项|本方案|具体)[^，。；]{0,12}(?:任务|工作|措施|事项)|(?:以下|下列|后续)(?:均|都|皆)/,
  );
  const plain = sentence.replace(/[。；;！\n\s）)〕\]】]+$/, '');
  if (spread >= 0) {
    const quote = plain.slice(spread);
    const subject = AFTER.exec(quote)?.[1] ?? concerned(quote);
    if (subject && (NO_MORE.test(quote) || /^(?:以下|下列|后续)/.test(quote)))
      return { quote, at: spread, subject };
  }
  if (!NO_MORE.test(plain)) return null;
  const subject = BEFORE.exec(plain)?.[1] ?? AFTER.exec(plain)?.[1] ?? concerned(plain);
  if (!subject) return null;
  const at = plain.indexOf(subject);
  return { quote: plain.slice(at), at, subject };
}
