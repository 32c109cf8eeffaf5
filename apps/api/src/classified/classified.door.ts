import { Injectable } from '@nestjs/common';
import { findClassified, Refusal } from '@lianban/rules';
import type { Caller } from '../http/caller';
import type { Incoming, TextDoor } from '../http/text-door';
import { Store } from '../store/store';
import { ClassifiedWordRow } from './word.entity';

/** Refuses what says of itself that it is classified. */
@Injectable()
export class ClassifiedDoor implements TextDoor {
  constructor(private readonly store: Store) {}

  async require(
    { personId }: Pick<Caller, 'personId'>,
    where: string,
    texts: readonly Incoming[],
  ): Promise<void> {
    const own = await this.store.rows.find(ClassifiedWordRow);
    const words = own.map(({ word }) => word);
    const fields = texts.filter(({ text }) => findClassified(text, words)).map(({ field }) => field);
    if (fields.length === 0) return;
    // The fact, and where; never the text or the word.
    await this.store.write({ personId }, (tx) =>
      tx.announce('text.refused', [`person:${personId}`], { personId }, { where, fields }),
    );
    throw new Refusal('classified-text', {
      fields: fields.map((field) => ({ field, rule: 'isClassified' })),
    });
  }
}
