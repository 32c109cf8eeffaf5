import { Body, Controller, Get, HttpCode, Injectable, Post } from '@nestjs/common';
import { LIMITS, type ClassifiedWordAnswer, type WordBody } from '@lianban/contract';
import { Refusal, type Actor } from '@lianban/rules';
import { Allow } from '../http/allow';
import { By, type Caller } from '../http/caller';
import { Said } from '../http/shape';
import { Store } from '../store/store';
import { personRef } from '../units/refs';
import { ClassifiedWordRow } from './word.entity';

export class OneWord implements WordBody {
  @Said(LIMITS.classifiedWord)
  word: string;
}

@Injectable()
export class Words {
  constructor(private readonly store: Store) {}

  async list(): Promise<ClassifiedWordAnswer[]> {
    const rows = await this.store.rows.query<(Omit<ClassifiedWordAnswer, 'addedAt'> & { addedAt: Date })[]>(
      `select w.word, w.added_at as "addedAt", ${personRef('w.added_by')} as by from classified_word w order by w.word`,
    );
    return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }));
  }

  /** One character would be in every other text. @throws Refusal body-malformed, word-kept */
  add(actor: Actor, word: string): Promise<void> {
    if ([...word].length < 2)
      throw new Refusal('body-malformed', { fields: [{ field: 'word', rule: 'minLength' }] });
    return this.store.write(actor, async (tx) => {
      const [kept] = await tx.rows.query<unknown[]>(
        `insert into classified_word (word, added_at, added_by) values ($1, $2, $3)
         on conflict do nothing returning word`,
        [word, tx.now, actor.personId],
      );
      if (!kept) throw new Refusal('word-kept');
      await tx.announce('words.changed', [`person:${actor.personId}`], {});
    });
  }

  /** @throws Refusal not-found */
  remove(actor: Actor, word: string): Promise<void> {
    return this.store.write(actor, async (tx) => {
      const { affected } = await tx.rows.delete(ClassifiedWordRow, { word });
      if (affected !== 1) throw new Refusal('not-found');
      await tx.announce('words.changed', [`person:${actor.personId}`], {});
    });
  }
}

/** The office's own list; the marks of the law are always refused. */
@Controller('classified-words')
export class WordController {
  constructor(private readonly words: Words) {}

  @Get()
  @Allow('word.read')
  list(): Promise<ClassifiedWordAnswer[]> {
    return this.words.list();
  }

  @Post()
  @Allow('word.keep')
  @HttpCode(204)
  add(@By() by: Caller, @Body() { word }: OneWord): Promise<void> {
    return this.words.add(by, word);
  }

  /** The word in the body, not in the address: addresses are logged. */
  @Post('remove')
  @Allow('word.keep')
  @HttpCode(204)
  remove(@By() by: Caller, @Body() { word }: OneWord): Promise<void> {
    return this.words.remove(by, word);
  }
}
