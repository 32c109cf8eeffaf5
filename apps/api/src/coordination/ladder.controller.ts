import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { CoordinationAnswer } from '@lianban/contract';
import type { CoordinationMove } from '@lianban/rules';
import { By, IfMatch, type Caller } from '../http/caller';
import { Move } from '../http/move';
import { Answer, Consult, CoordinationNote, DecideCoordination, Raise } from './coordination.dto';
import { CoordinationQueries } from './coordination.queries';
import type { CoordinationBodies } from './deeds';
import { LadderActions } from './ladder.actions';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** The moves of the ladder, one door each; every answer is the whole request with the moves that are open now. */
@Controller('coordinations/:id')
export class LadderController {
  constructor(
    private readonly ladder: LadderActions,
    private readonly queries: CoordinationQueries,
  ) {}

  @Move('consult', 'coordination.consult')
  consult(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Consult,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'consult', version, body);
  }

  @Move('answer', 'coordination.answer')
  answer(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Answer,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'answer', version, body);
  }

  @Move('agree', 'coordination.conclude')
  agree(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'agree', version, body);
  }

  @Move('disagree', 'coordination.conclude')
  disagree(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'disagree', version, body);
  }

  @Move('refer', 'coordination.ask')
  refer(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'refer', version, body);
  }

  @Move('accept', 'coordination.accept')
  accept(@By() by: Caller, @Id() id: string, @IfMatch() version: number): Promise<CoordinationAnswer> {
    return this.make(by, id, 'accept', version, undefined);
  }

  @Move('decide', 'coordination.decide')
  decide(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: DecideCoordination,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'decide', version, body);
  }

  @Move('decline', 'coordination.decide')
  decline(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'decline', version, body);
  }

  @Move('convene', 'coordination.raise')
  convene(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'convene', version, body);
  }

  @Move('appeal', 'coordination.ask')
  appeal(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'appeal', version, body);
  }

  @Move('rule', 'coordination.rule')
  rule(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: DecideCoordination,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'rule', version, body);
  }

  @Move('raise', 'coordination.raise')
  raise(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: Raise,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'raise', version, body);
  }

  @Move('send-back', 'coordination.decide')
  sendBack(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'send-back', version, body);
  }

  @Move('supplement', 'coordination.raise')
  supplement(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'supplement', version, body);
  }

  @Move('join', 'coordination.raise')
  join(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'join', version, body);
  }

  @Move('withdraw', 'coordination.withdraw')
  withdraw(
    @By() by: Caller,
    @Id() id: string,
    @IfMatch() version: number,
    @Body() body: CoordinationNote,
  ): Promise<CoordinationAnswer> {
    return this.make(by, id, 'withdraw', version, body);
  }

  private async make<M extends CoordinationMove>(
    by: Caller,
    id: string,
    move: M,
    version: number,
    body: CoordinationBodies[M],
  ): Promise<CoordinationAnswer> {
    await this.ladder.make(by, id, move, version, body);
    return this.queries.one(by, id);
  }
}
