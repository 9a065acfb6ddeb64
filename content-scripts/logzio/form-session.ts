import { FORMS } from '../../src/flows/forms';
import type { Values } from '../../src/guide/screen';
import { acceptsDelivery } from '../../src/logzio/delivery-conflict';
import type { LogzioPageFacts } from '../../src/messages/page-facts';
import type { LogzioState } from '../../src/messages/responses';
import { send } from '../../src/send';
import type { Scan } from '../page/engine/engine';
import type { PageSnapshot } from '../page/find/page-snapshot';
import { mayPass, RETRY_MS } from '../page/passing-problem';
import { readRoleForm } from './current-form';
import { type DeliveryProgress, type Mode, modeOf } from './form-mode';
import { bucketOf, type RoleForm } from './role-form';
import { watchSave } from './save-messages';
import { endButtons, formButtons } from './screens';

/** How this page stands with its connection: what is to be filled, what was delivered, what Logz.io said to it. */
export class FormSession {
  /** undefined until the background answered. */
  state: LogzioState | undefined;
  /** The form in front. */
  form: RoleForm | undefined;
  /** What Logz.io connected to last on this page. */
  connected: LogzioPageFacts['connected'] = null;
  /** When Logz.io answered last (ms since epoch). */
  outcomeAt = 0;
  readonly #progress: Omit<DeliveryProgress, 'delivery'> = {
    outcome: undefined,
    connectedArn: '',
    formClosedAfterConnect: false,
    fillAgainRequested: false,
  };
  readonly #save = watchSave();
  /** The connection was tried with the ARN that stands in the form, and nothing says that it failed. */
  tested = false;
  /** What was pressed last tries the connection: what Logz.io says to it ends nothing. */
  #isTest = false;
  /** What the background was told that the page says since the press on **Save**; '' before. */
  #told = '';
  /** The form was empty when the ARN came: it gets bucket and prefix too. */
  #wasEmpty: boolean | undefined;
  #telling = false;

  constructor(private readonly ask: () => Promise<void>) {}

  get mode(): Mode {
    return modeOf(this.form, {
      ...this.#progress,
      delivery: this.#delivery,
      readsIds: this.state?.readsIds,
    });
  }

  /** The ARN for the form in front, or for the one that is still to be opened: one of another kind is none of this page's. */
  get #delivery(): LogzioState['delivery'] {
    const { form } = this;
    const delivery = this.state?.delivery;
    return form && form.flow !== delivery?.flow ? undefined : delivery;
  }

  /** Takes in the form of a scan that has just begun: values and plan are made for this form and no older one. */
  modeOn(page: PageSnapshot): Mode {
    this.#noteForm(page);
    return this.mode;
  }

  get outcome() {
    return this.#progress.outcome;
  }

  /** Save was pressed, and no answer was recognized. */
  get saved(): boolean {
    return this.#save.waiting && this.#progress.outcome === undefined;
  }

  /** The form in front is of another External ID or bucket, or does not tell. */
  get refused(): boolean {
    const { form } = this;
    const delivery = this.#delivery;
    if (!form || !delivery) return false;
    return !acceptsDelivery({ externalId: form.externalId, bucket: bucketOf(form) }, delivery);
  }

  /** The ARN stands in the form in front. */
  get arnIsInForm(): boolean {
    const arn = this.#delivery?.roleArn;
    return arn !== undefined && this.form?.roleArn?.value.trim() === arn;
  }

  mayFill(): boolean {
    const delivery = this.#delivery;
    if (!delivery || this.mode !== 'fill' || this.refused) return false;
    return !delivery.delivered || this.#progress.fillAgainRequested;
  }

  values(): Values {
    const delivery = this.#delivery;
    // What was delivered is not written again; while it stands in the form it is still told as right.
    if (delivery && !this.mayFill()) return this.arnIsInForm ? { roleArn: delivery.roleArn } : {};
    if (!delivery) return {};
    const { roleArn, bucket, prefix, externalId, carriesExternalId } = delivery;
    return {
      ...{ roleArn, bucket },
      ...(prefix && this.#wasEmpty ? { prefix } : {}),
      ...(carriesExternalId && { externalId }),
    };
  }

  /** The admin pressed for an ARN that was delivered before to be put into this form. */
  fillAgain(): void {
    this.#progress.fillAgainRequested = true;
    this.#wasEmpty = undefined;
  }

  /** A press on the button that ends the form, or that tries it: what Logz.io says from now on is the answer. */
  pressed(button: Element, page: PageSnapshot): void {
    const { form } = this;
    if (!form || !this.#delivery || this.mode !== 'fill') return;
    const { testButton } = FORMS[form.flow];
    const isTest = testButton !== undefined && formButtons(page, testButton.label).includes(button);
    if (!isTest && !endButtons(page, form).includes(button)) return;
    this.#save.pressed(page, button);
    this.#told = '';
    this.#progress.outcome = undefined;
    this.#isTest = isTest;
    this.tested = this.arnIsInForm;
  }

  /** Takes in what a scan saw, and tells the background what became of the ARN. */
  onScan(scan: Scan): void {
    this.#noteDelivery(scan);
    this.#tellMessages(scan.page);
  }

  #noteForm(page: PageSnapshot): void {
    this.form = readRoleForm(page);
    const { form } = this;
    if (!form) {
      this.#wasEmpty = undefined;
      this.tested = false;
    } else if (this.mode === 'fill') this.#wasEmpty ??= bucketOf(form) === '' && !form.prefix?.value;
    if (this.#progress.outcome?.result !== 'connected') return;
    if (!form) this.#progress.formClosedAfterConnect = true;
    else if (this.mode !== 'connected') {
      this.#progress.outcome = undefined;
      this.#save.forget();
      this.#told = '';
    }
  }

  #noteDelivery({ plan }: Scan): void {
    const delivery = this.#delivery;
    if (!delivery || this.#telling || !this.mayFill() || !this.arnIsInForm) return;
    // An External ID that is still to be carried holds the delivery up as well.
    if (plan?.actions.length !== 0 || plan.notices.length > 0) return;
    this.#telling = true;
    this.#progress.fillAgainRequested = false;
    void send<'arn-delivered'>({ kind: 'arn-delivered', id: delivery.id })
      .then(this.ask)
      .finally(() => {
        this.#telling = false;
      });
  }

  /** Tells what the page says since the press. Whether that is Logz.io's answer to it, the background judges. */
  #tellMessages(page: PageSnapshot): void {
    const delivery = this.#delivery;
    const said = this.#save.read(page);
    const words = said.join('\n');
    if (!delivery || !words || words === this.#told || this.outcome?.result === 'connected') return;
    this.#told = words;
    const isTest = this.#isTest;
    void send<'save-messages'>({ kind: 'save-messages', id: delivery.id, said, isTest }).then((reply) => {
      if (!reply.ok && mayPass(reply.problem)) setTimeout(() => this.#tellAgain(words), RETRY_MS);
      const outcome = reply.ok && this.#told && this.#isTest === isTest ? reply.value : undefined;
      if (!outcome || this.outcome?.result === 'connected') return;
      if (outcome.result === 'failed') this.tested = false;
      else if (isTest) return;
      this.#progress.outcome = outcome;
      this.outcomeAt = Date.now();
      if (outcome.result === 'connected') {
        this.#progress.connectedArn = delivery.roleArn;
        this.#progress.formClosedAfterConnect = this.form === undefined;
        const { bucket, flow, roleArn } = delivery;
        this.connected = { bucket, flow, role: roleArn.split('/').at(-1) ?? '' };
      }
      void this.ask();
    });
  }

  /** What the background did not take in is told once more, if the page still says it. */
  #tellAgain(words: string): void {
    if (this.#told === words) this.#told = '';
    void this.ask();
  }
}
