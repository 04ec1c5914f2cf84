import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'App verbinden',
  close: 'Schließen',
  done: { title: 'Alles erledigt', text: 'Sie können diese Seite schließen.' },
  expired: {
    text: 'Dieser Link ist abgelaufen.',
    you: 'Öffnen Sie ihn noch einmal dort, wo Sie ihn bekommen haben, oder bitten Sie um einen neuen.',
  },
  refused: {
    api_not_allowed: {
      title: 'Verwenden Sie diesen Link nicht',
      text: 'Er würde Ihre Eingaben an einen Server senden, den diese Seite nicht kennt. Wenn Sie der Person vertrauen, von der Sie den Link haben, bitten Sie sie um einen neuen.',
    },
    parent_not_allowed: {
      title: 'Diese Seite kann hier nicht verwendet werden',
      text: 'Sie wird in einer Website angezeigt, die sie nicht kennt. Geben Sie nichts ein.',
    },
    link_incomplete: {
      title: 'Dieser Link kann nicht noch einmal verwendet werden',
      text: 'Öffnen Sie ihn erneut dort, wo Sie ihn bekommen haben. Wenn das nicht hilft, bitten Sie um einen neuen.',
    },
    settings_invalid: {
      title: 'Diese Seite ist noch nicht fertig',
      text: 'Das liegt nicht an Ihnen. Die Einstellungen dieser Seite sind noch nicht vollständig.',
    },
  },
  admin: 'Für die Administration dieser Seite',
} satisfies HostedTranslation;
