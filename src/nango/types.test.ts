import type * as Original from '@nangohq/frontend';
import type OriginalNango from '@nangohq/frontend';
import { describe, expect, it } from 'vitest';
import type * as Ours from './index.ts';
import Nango, { AuthError, ConnectUI } from './index.ts';

// Checked by the compiler: each line fails to compile when the types come apart.

/** Whether a value of one type can be used where the other is expected. */
type Fits<From, To> = [From] extends [To] ? true : { from: From; to: To };
/** Whether either can be used for the other. */
type Same<A, B> = [Fits<A, B>, Fits<B, A>] extends [true, true] ? true : [Fits<A, B>, Fits<B, A>];
/** What an application can reach: TypeScript compares private members by where they were declared. */
type Public<Class> = Pick<Class, keyof Class>;

const holds = <_Fact extends true>(): void => {};

describe('the types of the drop-in', () => {
  it('are those of the original, type by type', () => {
    holds<Same<Ours.AuthErrorType, Original.AuthErrorType>>();
    holds<Same<Ours.AuthResult, Original.AuthResult>>();
    holds<Same<Ours.AuthSuccess, Original.AuthSuccess>>();
    holds<Same<Ours.AuthOptions, Original.AuthOptions>>();
    holds<Same<Ours.ErrorHandler, Original.ErrorHandler>>();
    holds<Same<Ours.ConnectionConfig, Original.ConnectionConfig>>();
    holds<Same<Ours.NangoOptions, Original.NangoOptions>>();
    holds<Same<Ours.OAuthCredentialsOverride, Original.OAuthCredentialsOverride>>();
    holds<Same<Ours.BasicApiCredentials, Original.BasicApiCredentials>>();
    holds<Same<Ours.ApiKeyCredentials, Original.ApiKeyCredentials>>();
    holds<Same<Ours.TBACredentials, Original.TBACredentials>>();
    holds<Same<Ours.JwtCredentials, Original.JwtCredentials>>();
    holds<Same<Ours.OAuth2ClientCredentials, Original.OAuth2ClientCredentials>>();
    holds<Same<Ours.BillCredentials, Original.BillCredentials>>();
    holds<Same<Ours.TwoStepCredentials, Original.TwoStepCredentials>>();
    holds<Same<Ours.SignatureCredentials, Original.SignatureCredentials>>();
    holds<Same<Ours.AwsSigV4Credentials, Original.AwsSigV4Credentials>>();
    holds<Same<Ours.ConnectUIEvent, Original.ConnectUIEvent>>();
    holds<Same<Ours.ConnectUIEventToken, Original.ConnectUIEventToken>>();
    holds<Same<Ours.ConnectUIEventReady, Original.ConnectUIEventReady>>();
    holds<Same<Ours.ConnectUIEventClose, Original.ConnectUIEventClose>>();
    holds<Same<Ours.ConnectUIEventConnect, Original.ConnectUIEventConnect>>();
    holds<Same<Ours.ConnectUIEventError, Original.ConnectUIEventError>>();
    holds<Same<Ours.ConnectUIEventSettingsChanged, Original.ConnectUIEventSettingsChanged>>();
    holds<Same<Ours.ConnectUIProps, Original.ConnectUIProps>>();
    holds<Same<Ours.OnConnectEvent, Original.OnConnectEvent>>();
  });

  it('have every type that the original exports', () => {
    // A type that the original adds is missed here: a namespace has no list of its types.
    holds<Same<keyof typeof Original, keyof typeof Ours>>();
  });

  it('have the classes, with what an application can call', () => {
    type OwnNango = InstanceType<typeof Nango>;
    holds<
      Fits<
        Omit<Public<OwnNango>, 'win' | 'openConnectUI'>,
        Omit<Public<OriginalNango>, 'win' | 'openConnectUI'>
      >
    >();
    holds<Same<Parameters<OwnNango['openConnectUI']>, Parameters<OriginalNango['openConnectUI']>>>();
    holds<Fits<Public<ReturnType<OwnNango['openConnectUI']>>, Public<Original.ConnectUI>>>();
    holds<Fits<ConstructorParameters<typeof OriginalNango>, ConstructorParameters<typeof Nango>>>();
    holds<
      Fits<
        Public<NonNullable<OwnNango['win']>>,
        Pick<NonNullable<OriginalNango['win']>, 'modal' | 'isProcessingMessage' | 'close'>
      >
    >();
    holds<Fits<ConnectUI, Public<Original.ConnectUI>>>();
    holds<Fits<ConstructorParameters<typeof Original.ConnectUI>, ConstructorParameters<typeof ConnectUI>>>();
    holds<Fits<AuthError, Original.AuthError>>();
    holds<Fits<ConstructorParameters<typeof Original.AuthError>, ConstructorParameters<typeof AuthError>>>();
  });

  it('tell apart what is not the same', () => {
    // @ts-expect-error -- a type that does not fit has to be noticed
    holds<Same<Ours.AuthResult, Original.ConnectUIEventReady>>();
  });
});

it('the classes are classes', () => {
  expect(new AuthError('No.', 'unknown_error')).toMatchObject({
    name: 'AuthError',
    message: 'No.',
    type: 'unknown_error',
  });
  expect(new Nango()).toMatchObject({ win: null });
  expect(new ConnectUI({})).toMatchObject({ iframe: null });
});
