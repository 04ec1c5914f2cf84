import type { HostedTranslation } from '../translation.ts';

export const hosted = {
  title: 'Conectar um app',
  close: 'Fechar',
  done: { title: 'Tudo certo', text: 'Você já pode fechar esta página.' },
  expired: {
    text: 'Este link expirou.',
    you: 'Abra o link de novo no lugar em que o recebeu ou peça um novo.',
  },
  refused: {
    api_not_allowed: {
      title: 'Não use este link',
      text: 'Ele enviaria o que você digitar a um servidor que esta página não conhece. Se você confia em quem passou o link, peça um novo.',
    },
    parent_not_allowed: {
      title: 'Esta página não pode ser usada aqui',
      text: 'Ela aparece dentro de um site que não conhece. Não digite nada.',
    },
    link_incomplete: {
      title: 'Este link não pode ser usado de novo',
      text: 'Abra o link mais uma vez no lugar em que o recebeu. Se não adiantar, peça um novo.',
    },
    settings_invalid: {
      title: 'Esta página ainda não está pronta',
      text: 'A culpa não é sua. As configurações desta página ainda não foram concluídas.',
    },
  },
  admin: 'Para a administração desta página',
} satisfies HostedTranslation;
