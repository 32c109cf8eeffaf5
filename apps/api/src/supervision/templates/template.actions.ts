import { Injectable } from '@nestjs/common';
import type { LetterTemplatesAnswer } from '@lianban/contract';
import { DEFAULT_LADDER, may, Refusal, type Actor, type LetterInstrument } from '@lianban/rules';
import { cleanName } from '../../files/file-kind';
import { Store } from '../../store/store';
import { NOBODY } from '../../tasks/parties';
import { UnitRow } from '../../units/unit.entity';
import { draftText } from '../letters/letter.text';
import { defaultTemplate } from './default-template';
import { fill, requireTemplate } from './fill';
import { sampleFields } from './letter-fields';
import { PLACEHOLDERS, type LetterFields } from './placeholders';
import { LetterTemplateRow } from './template.entity';
import { bytesOf, templatesOf } from './template.queries';

/** Which template of which office: `version` null: the one in use; 0: the product's. */
export interface TemplateAsked {
  readonly officeId: string;
  readonly instrument: LetterInstrument;
  readonly version: number | null;
}

/** The .docx templates of an office's letters: looked at, replaced, taken back; every version is kept. */
@Injectable()
export class TemplateActions {
  constructor(private readonly store: Store) {}

  async read(actor: Actor, officeId: string): Promise<LetterTemplatesAnswer> {
    this.require(actor, 'ladder-rule.read', officeId);
    return {
      officeId,
      mayChange: may(actor, 'letter-template.change', { ...NOBODY, officeId }),
      placeholders: PLACEHOLDERS,
      templates: await templatesOf(this.store.rows, officeId),
    };
  }

  /** A new version, in use for every letter that is sent from now on. */
  async replace(
    actor: Actor,
    officeId: string,
    instrument: LetterInstrument,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<LetterTemplatesAnswer> {
    this.require(actor, 'letter-template.change', officeId);
    const bytes = Buffer.from(file.bytes);
    await requireTemplate(instrument, bytes, await this.sampleOf(officeId, instrument));
    await this.save(actor, officeId, instrument, { fileName: cleanName(file.name), bytes });
    return this.read(actor, officeId);
  }

  async reset(actor: Actor, officeId: string, instrument: LetterInstrument): Promise<LetterTemplatesAnswer> {
    this.require(actor, 'letter-template.change', officeId);
    await this.save(actor, officeId, instrument, { fileName: null, bytes: null });
    return this.read(actor, officeId);
  }

  async template(actor: Actor, asked: TemplateAsked): Promise<Buffer> {
    const { officeId, instrument, version } = asked;
    this.require(actor, 'ladder-rule.read', officeId);
    if (version === 0) return defaultTemplate(instrument);
    const row = await this.store.rows.findOne(LetterTemplateRow, {
      where: { officeId, instrument, ...(version !== null && { version }) },
      order: { version: 'DESC' },
    });
    if (!row && version !== null) throw new Refusal('not-found', { id: String(version) });
    return bytesOf(this.store.rows, row?.id ?? null, instrument);
  }

  async sample(actor: Actor, asked: TemplateAsked): Promise<Buffer> {
    const template = await this.template(actor, asked);
    return fill(template, await this.sampleOf(asked.officeId, asked.instrument));
  }

  private async sampleOf(officeId: string, instrument: LetterInstrument): Promise<LetterFields> {
    const office = await this.store.rows.findOneByOrFail(UnitRow, { id: officeId });
    const rule = DEFAULT_LADDER.rungs.find((one) => one.instrument === instrument);
    const facts = {
      instrument,
      rung: rule?.rung ?? 'S4',
      unitName: office.name,
      answerWithin: rule?.answerWithin ?? null,
      asksForPlan: rule?.asksForPlan ?? false,
    } as const;
    const item = sampleFields(instrument, office, '').事项[0]!;
    const text = draftText({
      ...facts,
      items: [
        {
          number: item.编号,
          heading: item.名称,
          dueOn: '2026-06-30',
          percentage: 40,
          because: 'overdue',
          count: 6,
        },
      ],
    });
    return sampleFields(instrument, office, text);
  }

  private save(
    actor: Actor,
    officeId: string,
    instrument: LetterInstrument,
    file: Pick<LetterTemplateRow, 'fileName' | 'bytes'>,
  ): Promise<void> {
    return this.store.write(actor, async (tx) => {
      await tx.rows.query(`select pg_advisory_xact_lock(hashtextextended($1, 2))`, [
        `${officeId} ${instrument}`,
      ]);
      const [latest] = await tx.rows.query<{ version: number }[]>(
        `select coalesce(max(version), 0) as version from letter_template where office_id = $1 and instrument = $2`,
        [officeId, instrument],
      );
      await tx.rows.insert(LetterTemplateRow, {
        officeId,
        instrument,
        version: latest!.version + 1,
        ...file,
        savedAt: tx.now,
        savedBy: actor.personId,
      });
      await tx.announce('letter-template.saved', [`unit:${officeId}`], { officeId });
    });
  }

  private require(
    actor: Actor,
    permission: 'ladder-rule.read' | 'letter-template.change',
    officeId: string,
  ): void {
    const parties = { ...NOBODY, officeId };
    if (!may(actor, 'ladder-rule.read', parties)) throw new Refusal('not-found', { id: officeId });
    if (!may(actor, permission, parties)) throw new Refusal('not-allowed', { permission });
  }
}
