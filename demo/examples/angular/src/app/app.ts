import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, signal } from '@angular/core';
import { Meta } from '@angular/platform-browser';
import type { Connection, ConnectOptions, LatchkeyEventMap } from 'latchkey';
import 'latchkey/element';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Connect an app</h1>
      <p>Choose an app that you work with.</p>
      <latchkey-connect
        [options]="options"
        (latchkey-connect)="onConnect($event)"
        (latchkey-error)="onError($event)"
      ></latchkey-connect>
      @if (connection(); as made) {
        @if (made.confirmed && !made.isPending) {
          <output class="connection">
            {{ made.integration }} is connected. Connection: {{ made.connectionId }}
          </output>
        }
      }
      @if (problem(); as code) {
        <p class="error" role="alert">Not connected: {{ code }}</p>
      }
    </main>
  `,
})
export class App {
  protected readonly options: ConnectOptions = {
    host: inject(Meta).getTag('name="nango-host"')?.content,
    sessionToken: () => fetch('/connect-session', { method: 'POST' }).then((response) => response.text()),
  };
  protected readonly connection = signal<Connection | null>(null);
  protected readonly problem = signal<string | null>(null);

  protected onConnect({ detail }: LatchkeyEventMap['latchkey-connect']): void {
    this.connection.set(detail);
    this.problem.set(null);
  }

  protected onError({ detail }: LatchkeyEventMap['latchkey-error']): void {
    this.problem.set(detail.error.code);
  }
}
