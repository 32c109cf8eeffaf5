import type { LetterInstrument } from '@lianban/rules';
import type { TemplateFault } from '../../answers';
import type { Entries, Entry } from '../entry';

const faults = {
  'template-fault.large': ['文件超过 {megabytes} MB', 'the file is larger than {megabytes} MB'],
  'template-fault.not-word': [
    '不是能打开的 Word 文档（.docx）',
    'it is no Word document (.docx) that can be opened',
  ],
  'template-fault.immense': ['文档展开后过大', 'the document is too large unpacked'],
  'template-fault.macros': [
    '含有宏、控件或嵌入的文件，请去掉后再上传',
    'it has macros, controls or embedded files; take them out first',
  ],
  'template-fault.brace': ['“{text}”附近的花括号没有配对', 'a brace near “{text}” has no other half'],
  'template-fault.unclosed': [
    '列表“{name}”的起止标记没有配对',
    'the list “{name}” is not opened and closed in pairs',
  ],
  'template-fault.unknown': ['有不认识的标记：{names}', 'it has unknown placeholders: {names}'],
  'template-fault.missing': ['缺少必需的标记：{names}', 'required placeholders are missing: {names}'],
} as const satisfies Record<`template-fault.${TemplateFault}`, Entry>;

/** The title of a letter, as a Chinese office writes it. */
const titles = {
  'letter-title.prompt': ['关于加快办理{what}的催办单', 'Prompt: {what}'],
  'letter-title.reminder': ['关于{what}办理情况的提醒函', 'Reminder: {what}'],
  'letter-title.supervision-letter': ['关于{what}的督办函', 'Supervision letter: {what}'],
  'letter-title.talk': ['关于{what}的约谈记录', 'Record of a talk: {what}'],
  'letter-title.circular': ['关于{what}办理情况的通报', 'Circular: {what}'],
  'letter-title.elevation': ['关于{what}的提级督办单', 'Elevation notice: {what}'],
} as const satisfies Record<`letter-title.${LetterInstrument}`, Entry>;

/** Letters as documents, and the templates that an office can replace (domain §9). */
export const letterTemplates = {
  ...faults,
  ...titles,
  'letter-title.what': [
    '“{heading}”{count, plural, =0 {} =1 {} other {等 # 项任务}}',
    '“{heading}”{count, plural, =0 {} =1 {} other { and others, # in all}}',
  ],
  'letter-doc.no-number': ['（待编号）', '(to be numbered)'],
  'letter-doc.date': ['{year}年{month}月{day}日', '{year}-{month}-{day}'],
  'letter-doc.unsent': ['（待发出）', '(to be sent)'],
  'letter-doc.none': ['无', 'none'],
  'letter-doc.signed-by': ['签发人：', 'Signed by: '],
  'letter-doc.answer-by': ['答复时限：', 'Answer due: '],
  'letter-doc.held-on': ['约谈日期：', 'Held on: '],
  'letter-doc.minutes': ['约谈情况', 'The talk'],
  'letter-doc.commitments': ['整改承诺', 'Commitments'],
  'letter-doc.at': ['序号', 'No.'],
  'letter-doc.commitment': ['承诺事项', 'Commitment'],
  'letter-doc.due': ['完成时限', 'Due'],
  'letter-doc.file': ['{number} {unit}.docx', '{number} {unit}.docx'],
  'letter-doc.template-file': ['{instrument}模板.docx', '{instrument} template.docx'],
  'letter-doc.sample-file': ['{instrument}样张.docx', '{instrument} sample.docx'],
  'template-sample.heading': ['示例任务：提高通关便利化水平', 'Sample task: make customs clearance easier'],
  'template-sample.number': ['示例〔2026〕1号 一（一）1', 'Sample [2026] 1'],
  'template-sample.minutes': [
    '约谈对象表态：成立专班，明确责任处室，按周调度推进。\n约谈要求：五月底前完成整改。',
    'A task force is set up and reports every week.\nAll is to be put right by the end of May.',
  ],
  'template-sample.commitment': ['示例承诺：完成系统联调', 'Sample commitment: the systems are connected'],
  'template-sample.signer': ['示例签发人', 'Sample signer'],
  'letters.download': ['下载 .docx', 'Download .docx'],
  'letters.paper': ['公文版式', 'As a document'],
  'letters.to-letter': ['返回函件', 'Back to the letter'],
  'letters.not-final': [
    '尚未发出，编号和日期以发出时为准。',
    'Not sent yet: number and date come when it leaves.',
  ],
  'rules.part-templates': ['函件模板', 'Letter templates'],
  'templates.intro': [
    '每种函件用一份 Word 模板（.docx）排版。可以下载现用模板修改版头、字体和版式后上传替换；已发出的函件仍用发出时的模板。',
    'Each kind of letter is laid out by a Word template (.docx). Download the one in use, change its head, type and layout, and upload it; letters already sent keep the template that they were sent in.',
  ],
  'templates.kind': ['文种', 'Kind'],
  'templates.in-use': ['现用模板', 'In use'],
  'templates.product': ['系统默认模板', 'what the product comes with'],
  'templates.own': ['第 {version} 版 {name}', 'version {version}, {name}'],
  'templates.download': ['下载模板', 'Download'],
  'templates.sample': ['预览样张', 'Preview a sample'],
  'templates.sample-of': ['样张：{instrument}', 'Sample: {instrument}'],
  'templates.upload': ['上传替换', 'Upload another'],
  'templates.reset': ['恢复默认', 'Back to the default'],
  'templates.reset-sure': [
    '以后的函件改用系统默认模板；历次版本仍保留。',
    'Later letters use the product’s template; every version is kept.',
  ],
  'templates.saved': ['模板已更换，以后发出的函件使用新模板', 'Replaced: letters sent from now on use it'],
  'templates.was-reset': ['恢复系统默认', 'Back to the default'],
  'templates.versions': ['历次版本', 'Versions'],
  'templates.placeholders': ['可用的标记', 'Placeholders'],
  'templates.placeholders-hint': [
    '把标记写在模板里要填的地方。{open}…{close} 之间的段落或表格行按条数重复。',
    'Write a placeholder where its value goes. What stands between {open} and {close}, a paragraph or a row of a table, is repeated.',
  ],
  'templates.required': ['必需：{names}', 'Required: {names}'],
  'templates.preview-failed': [
    '浏览器无法显示此文档，请下载查看。',
    'The browser cannot show this document. Download it instead.',
  ],
} as const satisfies Entries;
