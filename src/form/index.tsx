// The form comes after the widget: what both need is in the widget's file, and nothing more has to be loaded.
import '../widget/index.tsx';
import { Component } from 'preact';
import { keyOf, type Field } from '../flow/fields.ts';
import { cleanOf, faultOf, type Fault } from './validation.ts';
import { copyText } from '../widget/clipboard.ts';
import { explain } from '../widget/explain.ts';
import { Frame, Heading } from '../widget/frame.tsx';
import { Icon } from '../widget/icons.tsx';
import { nameOf, Tile } from '../widget/tile.tsx';
import type { ViewProps } from '../widget/view.ts';
import { Words } from '../widget/words.tsx';

/** Keys that have lines: certificates, private keys, JSON. */
const manyLines = ({ name, pattern, example }: Field): boolean =>
  pattern || example ? `${pattern} ${example}`.includes('BEGIN') : /private.?key|certificate$/i.test(name);

/** Password managers would offer the host site's own login for somebody else's form. */
const unmanaged = {
  autocomplete: 'off',
  autocapitalize: 'off',
  spellcheck: false,
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
} as const;

type Wrong = Readonly<Record<string, Fault | null>>;

interface FormState {
  wrong: Wrong;
  /** The fields whose secrets are shown. */
  revealed: Readonly<Record<string, boolean>>;
  /** Whether what was made here is in the clipboard. */
  copied?: boolean;
}

/** What the provider asks for, as its definition describes it. */
export class FormView extends Component<ViewProps<'form'>, FormState> {
  override state: FormState = { wrong: {}, revealed: {} };

  /** What the server does not take of a field, until it is sent again. */
  refused = ({ name }: Field): 'server' | null =>
    this.props.state.error?.fields?.includes(name) ? 'server' : null;

  override componentDidMount() {
    const { form, values } = this.props.state;
    // What was typed goes back as a property: as an attribute it would be in the page's markup.
    for (const field of form.fields) {
      const [input, value] = [this.control(field), values[keyOf(field)]];
      if (input && value !== undefined) input.value = value;
    }
  }

  override componentDidUpdate({ state: before }: ViewProps<'form'>) {
    const { error, form } = this.props.state;
    if (!error || error === before.error) return;
    // It is no longer on its way.
    this.props.context.announce('');
    this.goTo(form.fields.find(this.refused));
  }

  control = (field: Field | undefined) =>
    field && this.props.context.root.querySelector<HTMLInputElement>(`[name="${CSS.escape(keyOf(field))}"]`);

  /** To the field, and to what is said of it. */
  goTo = (field: Field | undefined) => {
    const control = this.control(field);
    control?.focus();
    control?.closest('.question')?.scrollIntoView({ block: 'nearest' });
  };

  typedIn = (field: Field) => cleanOf(field, this.control(field)?.value ?? '');

  judge = (field: Field) =>
    this.setState(({ wrong }) => ({
      wrong: { ...wrong, [keyOf(field)]: faultOf(field, this.typedIn(field)) },
    }));

  check = (field: Field) => {
    const value = this.typedIn(field);
    const input = this.control(field);
    if (input && input.value !== value) input.value = value;
    // An empty field is no mistake before the person is done.
    if (value) this.judge(field);
  };

  submit = (event: Event) => {
    event.preventDefault();
    const { state, context } = this.props;
    const { fields } = state.form;
    const values = Object.fromEntries(fields.map((field) => [keyOf(field), this.typedIn(field)]));
    const wrong: Wrong = Object.fromEntries(
      fields.map((field) => [keyOf(field), faultOf(field, values[keyOf(field)] ?? '')]),
    );
    const first = fields.find((field) => wrong[keyOf(field)]);
    // Once it is shown, and all is in its place.
    this.setState({ wrong }, () => this.goTo(first));
    if (first) return;
    context.announce(context.messages.form.busy);
    context.flow.submit(values);
  };

  /** Enter that is held down sends once, whatever comes back meanwhile. */
  holdEnter = (event: KeyboardEvent) => {
    if (event.repeat && event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement))
      event.preventDefault();
  };

  drop = async (event: DragEvent, field: Field) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    const input = this.control(field);
    if (input) input.value = await file.text();
    this.check(field);
  };

  copy = async (field: Field) => {
    const { announce, messages } = this.props.context;
    const input = this.control(field);
    if (!input) return;
    // Selected where the clipboard is closed: one more key copies it.
    if (!(await copyText(input.value))) return input.select();
    this.setState({ copied: true });
    announce(messages.failed.copied);
  };

  row = (field: Field) => {
    const { state, context } = this.props;
    const { sending, docs } = state;
    const copy = context.messages.form;
    const key = keyOf(field);
    const { title, description, example, prefix, suffix, secret, optional, fixed } = field;
    const wrong = this.state.wrong[key] || this.refused(field);
    const revealed = this.state.revealed[key];
    const long = manyLines(field);
    const described = Object.entries({ help: description, prefix, suffix, wrong });
    const control = {
      id: key,
      name: key,
      'aria-describedby': described.flatMap(([what, text]) => (text ? `${key}-${what}` : [])).join(' '),
      'aria-invalid': wrong ? true : undefined,
      'aria-required': !optional,
      readOnly: fixed || sending,
      placeholder: secret ? undefined : example,
      defaultValue: field.default_value,
      class: secret && !revealed ? 'masked' : undefined,
      // A fault goes as soon as it is mended, not when the person leaves for the button, which would move away.
      onInput: () => this.state.wrong[key] && this.judge(field),
      onBlur: () => this.check(field),
      // Browsers are content with the line of a long field that is typed into.
      onFocus: () => this.goTo(field),
      ...unmanaged,
    };
    return (
      <div class="question" key={key}>
        <label for={key}>
          <bdi>{title}</bdi>
          {optional && <small> {copy.optional}</small>}
        </label>
        {description && (
          <small id={`${key}-help`}>
            {description}{' '}
            {docs && field.doc_section && (
              <a href={`${docs}${field.doc_section}`} target="_blank" rel="noreferrer">
                {copy.where}
              </a>
            )}
          </small>
        )}
        {/* An address is read from left to right in every language. */}
        <div class={wrong ? 'field wrong' : 'field'} part="field" dir={prefix || suffix ? 'ltr' : undefined}>
          {prefix && <span id={`${key}-prefix`}>{prefix}</span>}
          {field.enum ? (
            <select {...control}>
              {!field.default_value && <option value="">{optional ? copy.none : copy.choose}</option>}
              {field.enum.map((choice) => (
                // Said at first, and then the person's: a select with a value would fall back to it.
                <option key={choice} selected={choice === field.default_value}>
                  {choice}
                </option>
              ))}
            </select>
          ) : long ? (
            <textarea
              {...control}
              rows={4}
              placeholder={copy.drop}
              onDrop={(event) => void this.drop(event, field)}
            />
          ) : (
            <input {...control} inputMode={field.format === 'email' ? 'email' : undefined} />
          )}
          {suffix && <span id={`${key}-suffix`}>{suffix}</span>}
          {secret && !field.enum && (
            <button
              type="button"
              class="icon"
              aria-pressed={revealed === true}
              aria-label={`${copy.show}: ${title}`}
              onClick={() =>
                this.setState((now) => ({ revealed: { ...now.revealed, [key]: !now.revealed[key] } }))
              }
            >
              <Icon name={revealed ? 'hidden' : 'eye'} />
            </button>
          )}
          {fixed && (
            <button
              type="button"
              class="icon"
              aria-label={`${copy.copy}: ${title}`}
              onClick={() => void this.copy(field)}
            >
              <Icon name={this.state.copied ? 'check' : 'copy'} />
            </button>
          )}
        </div>
        {wrong && (
          <small class="fault" id={`${key}-wrong`}>
            <Icon name="alert" />
            <span>
              <Words text={copy.faults[wrong]} values={{ example: example ?? '', title }} />
            </span>
          </small>
        )}
      </div>
    );
  };

  render() {
    const { state, context } = this.props;
    const { integration, form, sending, error, docs } = state;
    const { messages, logo } = context;
    const copy = messages.form;
    const values = { app: nameOf(integration) };
    const failures = messages.failed.failures;
    const refused = error && failures[explain(error, failures).failure];
    const count = Object.values(this.state.wrong).filter(Boolean).length;
    return (
      <Frame
        state={state}
        context={context}
        onKeyDown={this.holdEnter}
        footer={
          <div class="actions">
            {/* Not disabled: whoever pressed it would lose their place. */}
            <button
              type="submit"
              form="form"
              class={sending ? 'button' : 'button primary'}
              part="button primary"
              aria-disabled={sending || undefined}
            >
              {sending ? copy.busy : copy.submit}
            </button>
          </div>
        }
      >
        <div class="subject">
          <Tile integration={integration} logo={logo} />
          <div>
            <Heading>
              <Words text={copy.title} values={values} />
            </Heading>
            <p id="text">
              <Words text={form.fields.length ? copy.text : copy.nothing} values={values} />{' '}
              {docs && form.fields.length > 0 && (
                <a href={docs} target="_blank" rel="noreferrer">
                  {copy.docs}
                </a>
              )}
            </p>
          </div>
        </div>
        {/* Polite: it is not to speak over what is typed. */}
        <p id="summary" role="alert" aria-live="polite">
          {refused ? (
            <Words text={refused.text} values={values} />
          ) : (
            count > 0 && <Words text={copy.summary} values={{ count }} />
          )}
        </p>
        <form id="form" noValidate onSubmit={this.submit}>
          {form.fields.map(this.row)}
        </form>
      </Frame>
    );
  }
}
