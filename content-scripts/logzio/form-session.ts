import type { Values } from '../../src/guide/screen';
import type { LogzioState } from '../../src/messages/responses';
import { send } from '../../src/send';
import type { Page } from '../page/find/page-snapshot';
import type { Look } from '../page/engine/engine';
import { isRefused, type Mode, modeOf, type Standing } from './form-mode';
import { bucketOf, type RoleForm, readRoleForm } from './current-form';
import { watchSave } from './save-messages';
import { formButtons } from './screens';

/** How this page stands with its connection: what is to be filled, what was delivered, what Logz.io said to it. */
export class Course {
  /** undefined until the background answered. */
  state: LogzioState | undefined;
  /** The form in front. */
  form: RoleForm | undefined;
  /** The bucket that Logz.io connected to last on this page. */
  doneBucket = '';
  readonly #standing: Omit<Standing, 'delivery'> = {
    outcome: undefined,
    doneArn: '',
    closedSince: false,
    refill: false,
  };
  readonly #save = watchSave();
  /** What the background was told that the page says since the press on **Save**; '' before. */
  #told = '';
  /** The form was empty when the ARN came: it gets bucket and prefix too. */
  #wasEmpty: boolean | undefined;
  #telling = false;

  constructor(private readonly ask: () => Promise<void>) {}

  get mode(): Mode {
    return modeOf(this.form, { ...this.#standing, delivery: this.state?.delivery });
  }

  /** Takes in the form of a look that has just begun: values and plan are made for this form and no older one. */
  modeOn(page: Page): Mode {
    this.#noteForm(page);
    return this.mode;
  }

  get outcome() {
    return this.#standing.outcome;
  }

  /** Save was pressed, and no answer was recognised. */
  get saved(): boolean {
    return this.#save.waiting && this.#standing.outcome === undefined;
  }

  get refused(): boolean {
    const { state, form } = this;
    return state?.delivery !== undefined && form !== undefined && isRefused(form, state.delivery);
  }

  /** The ARN stands in the form in front. */
  get isInPlace(): boolean {
    const arn = this.state?.delivery?.roleArn;
    return arn !== undefined && this.form?.roleArn?.value.trim() === arn;
  }

  mayFill(): boolean {
    const delivery = this.state?.delivery;
    if (!delivery || this.mode !== 'deliver' || this.refused) return false;
    return !delivery.delivered || this.#standing.refill;
  }

  values(): Values {
    const delivery = this.state?.delivery;
    if (!delivery || !this.mayFill()) return {};
    const { roleArn, bucket, prefix, externalId, carriesExternalId } = delivery;
    return {
      ...{ roleArn, bucket },
      ...(prefix && this.#wasEmpty ? { prefix } : {}),
      ...(carriesExternalId && { externalId }),
    };
  }

  /** The admin pressed for an ARN that was delivered before to be put into this form. */
  fillAgain(): void {
    this.#standing.refill = true;
    this.#wasEmpty = undefined;
  }

  /** A press on **Save** of the form: what Logz.io says from now on is the answer. */
  pressed(button: Element, page: Page): void {
    if (!this.state?.delivery || this.mode !== 'deliver') return;
    if (!formButtons(page, 'save').includes(button)) return;
    this.#save.pressed(page, button);
    this.#told = '';
    this.#standing.outcome = undefined;
  }

  /** Takes in what a look saw, and tells the background what became of the ARN. */
  look(look: Look): void {
    this.#noteDelivery(look);
    this.#tellMessages(look.page);
  }

  #noteForm(page: Page): void {
    this.form = readRoleForm(page);
    const { form } = this;
    if (!form) this.#wasEmpty = undefined;
    else if (this.mode === 'deliver') this.#wasEmpty ??= bucketOf(form) === '' && !form.prefix?.value;
    if (this.#standing.outcome?.result !== 'connected') return;
    if (!form) this.#standing.closedSince = true;
    else if (this.mode !== 'done') {
      this.#standing.outcome = undefined;
      this.#save.forget();
      this.#told = '';
    }
  }

  #noteDelivery({ plan }: Look): void {
    const delivery = this.state?.delivery;
    if (!delivery || this.#telling || !this.mayFill() || !this.isInPlace) return;
    // An External ID that is still to be carried holds the delivery up as well.
    if (plan?.actions.length !== 0 || plan.notices.length > 0) return;
    this.#telling = true;
    this.#standing.refill = false;
    void send<'arn-delivered'>({ kind: 'arn-delivered', id: delivery.id })
      .then(this.ask)
      .finally(() => {
        this.#telling = false;
      });
  }

  /** Tells what the page says since the press. Whether that is Logz.io's answer to it, the background judges. */
  #tellMessages(page: Page): void {
    const delivery = this.state?.delivery;
    const said = this.#save.look(page);
    const words = said.join('\n');
    if (!delivery || !words || words === this.#told || this.outcome?.result === 'connected') return;
    this.#told = words;
    void send<'logzio-said'>({ kind: 'logzio-said', id: delivery.id, said }).then((reply) => {
      const outcome = reply.ok && this.#told ? reply.value : undefined;
      if (!outcome || this.outcome?.result === 'connected') return;
      this.#standing.outcome = outcome;
      if (outcome.result === 'connected') {
        this.#standing.doneArn = delivery.roleArn;
        this.#standing.closedSince = this.form === undefined;
        this.doneBucket = delivery.bucket;
      }
      void this.ask();
    });
  }
}
