import {
  LANGUAGES,
  type FloorAnswer,
  type Language,
  type NoticeSettingsAnswer,
  type SetFloorBody,
  type SetNoticeSettingsBody,
} from '@lianban/contract';
import { NOTICE_KINDS, NOTICE_ROUTES, type NoticeRoutes } from '@lianban/rules';
import { Body, Controller, Get, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Allow } from '../http/allow';
import { By, IfMatch, type Caller } from '../http/caller';
import { SettingsActions } from './settings.actions';

const among = (list: readonly string[], value: unknown): boolean => list.includes(value as string);

/** For some kinds of notice, how they travel. */
const AreRoutes = (): PropertyDecorator =>
  ValidateBy({
    name: 'areRoutes',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        Object.entries(value).every(
          ([kind, route]) => among(NOTICE_KINDS, kind) && among(NOTICE_ROUTES, route),
        ),
      defaultMessage: () => '$property must name a route for each kind',
    },
  });

export class Hours {
  @IsInt()
  @Min(0)
  @Max(23)
  opens: number;

  @IsInt()
  @Max(24)
  @ValidateBy({
    name: 'isLater',
    validator: { validate: (closes: unknown, on) => Number(closes) > (on?.object as Hours).opens },
  })
  closes: number;
}

const NotNull = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== null);

export class SetNoticeSettings implements SetNoticeSettingsBody {
  @NotNull()
  @IsEmail()
  @MaxLength(254)
  address: string | null;

  @IsIn(LANGUAGES)
  language: Language;

  @AreRoutes()
  routes: NoticeRoutes;

  @NotNull()
  @IsObject()
  @ValidateNested()
  @Type(() => Hours)
  hours: Hours | null;
}

export class SetFloor implements SetFloorBody {
  @AreRoutes()
  routes: NoticeRoutes;

  @IsOptional()
  @IsBoolean()
  sharesHeadings?: boolean;
}

@Controller('notices')
export class SettingsController {
  constructor(private readonly settings: SettingsActions) {}

  @Get('settings')
  @Allow('signed-in')
  read(@By() by: Caller): Promise<NoticeSettingsAnswer> {
    return this.settings.read(by);
  }

  @Patch('settings')
  @Allow('signed-in')
  set(
    @By() by: Caller,
    @IfMatch() version: number,
    @Body() body: SetNoticeSettings,
  ): Promise<NoticeSettingsAnswer> {
    return this.settings.set(by, version, body);
  }

  @Get('floors')
  @Allow('notice.floor')
  floors(@By() by: Caller): Promise<FloorAnswer[]> {
    return this.settings.floors(by);
  }

  @Patch('floors/:id')
  @Allow('notice.floor')
  setFloor(
    @By() by: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body() body: SetFloor,
  ): Promise<FloorAnswer> {
    return this.settings.setFloor(by, id, version, body);
  }
}
