import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import type { Config } from '../config';
import { CONFIG } from '../config.module';
import { PeopleModule } from '../units/person.module';
import { Accounts } from './accounts';
import { AccountsController } from './accounts.controller';
import { TokenActions } from './api-tokens/token.actions';
import { OwnTokensController, TokensController } from './api-tokens/token.controller';
import { TokenQueries } from './api-tokens/token.queries';
import { TokenStrategy } from './api-tokens/token.strategy';
import { Attempts, Locks } from './attempts';
import { ALGORITHM, Bearer, ISSUER } from './bearer';
import { Confirm } from './confirm';
import { Directory } from './directory/directory';
import { DirectoryController } from './directory/directory.controller';
import { DirectoryStrategy } from './directory/directory.strategy';
import { Entrance } from './enter';
import { Identities } from './identity/identity.actions';
import { InvitationActions } from './invitation.actions';
import { InvitationController } from './invitation.controller';
import { InvitingController } from './inviting.controller';
import { LeavingActions } from './leaving.actions';
import { LeavingController } from './leaving.controller';
import { JwtStrategy } from './jwt.strategy';
import { LocalStrategy } from './local.strategy';
import { LockController } from './lock.controller';
import { MeController } from './me.controller';
import { PasswordActions } from './password.actions';
import { PasswordPolicy } from './password.policy';
import { ProfileActions } from './profile.actions';
import { PasswordRuleController, ProfileController } from './profile.controller';
import { Oidc } from './provider/oidc';
import { OidcController } from './provider/oidc.controller';
import { Reception } from './reception';
import { FactorActions } from './second-factor/factor.actions';
import { FactorController } from './second-factor/factor.controller';
import { SecondStepActions } from './second-factor/second-step.actions';
import { SecondStepController } from './second-factor/second-step.controller';
import { SessionActions } from './session.actions';
import { SessionController } from './session.controller';
import { SessionQueries } from './session.queries';
import { OwnSessionsController, SessionsController } from './sessions.controller';
import { SetUpActions } from './set-up.actions';
import { SetUpController } from './set-up.controller';

const tokens = JwtModule.registerAsync({
  inject: [CONFIG],
  useFactory: ({ tokenKey }: Config) => ({
    secret: tokenKey,
    signOptions: { algorithm: ALGORITHM, issuer: ISSUER },
    // Whether a token has expired is asked of the product's clock, by `Bearer`.
    verifyOptions: { algorithms: [ALGORITHM], issuer: ISSUER, ignoreExpiration: true },
  }),
});

@Module({
  imports: [PeopleModule, PassportModule, tokens],
  controllers: [
    SessionController,
    OwnSessionsController,
    SessionsController,
    ProfileController,
    PasswordRuleController,
    LockController,
    OwnTokensController,
    TokensController,
    AccountsController,
    FactorController,
    SecondStepController,
    OidcController,
    DirectoryController,
    MeController,
    SetUpController,
    InvitationController,
    InvitingController,
    LeavingController,
  ],
  providers: [
    Accounts,
    Attempts,
    Bearer,
    Confirm,
    Directory,
    DirectoryStrategy,
    Entrance,
    FactorActions,
    Identities,
    InvitationActions,
    JwtStrategy,
    LeavingActions,
    LocalStrategy,
    Locks,
    Oidc,
    PasswordActions,
    PasswordPolicy,
    ProfileActions,
    Reception,
    SecondStepActions,
    SessionActions,
    SessionQueries,
    SetUpActions,
    TokenActions,
    TokenQueries,
    TokenStrategy,
  ],
  exports: [Bearer, SessionActions, SetUpActions],
})
export class SignInModule {}
