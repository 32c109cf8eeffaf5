import { PROFILE_LIMITS, type MakeTokenBody } from '@lianban/contract';
import { GRANTS, type Permission } from '@lianban/rules';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { Said } from '../../http/shape';
import { ConfirmPassword } from '../second-factor/factor.dto';

export class MakeToken extends ConfirmPassword implements MakeTokenBody {
  @Said(60)
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(Object.keys(GRANTS), { each: true })
  permissions: Permission[];

  @IsInt()
  @Min(PROFILE_LIMITS.tokenDays.min)
  @Max(PROFILE_LIMITS.tokenDays.max)
  days: number;
}
